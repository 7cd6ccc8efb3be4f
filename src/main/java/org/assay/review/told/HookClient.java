package org.assay.review.told;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assay.evidence.ReachableAddresses;
import org.springframework.stereotype.Component;

/** Sends one signed message to a webhook. Follows no redirect: the address was looked at, the other one was not. */
@Component
class HookClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int ANSWER_SECONDS = 10;

    private final ReachableAddresses reachable;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    HookClient(ReachableAddresses reachable) {
        this.reachable = reachable;
    }

    /** @throws IOException where it was not taken, with the reason in words */
    void send(URI to, String key, UUID event, String body, Instant at) throws IOException {
        try {
            if (!reachable.allow(to.getHost())) throw new IOException("the address is in a private network");
        } catch (UnknownHostException unknown) {
            throw new IOException("the host has no address");
        }
        String time = String.valueOf(at.getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Assay")
                .header("Assay-Event", event.toString())
                .header("Assay-Timestamp", time)
                .header("Assay-Signature", "sha256=" + signature(key, time + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            // The whole answer: the request's own limit would end with its head, and a body can drip for ever.
            int status = answer.get(ANSWER_SECONDS, TimeUnit.SECONDS).statusCode();
            if (status / 100 != 2) throw new IOException("it answered " + status);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException("no answer within " + ANSWER_SECONDS + " seconds");
        } catch (ExecutionException failed) {
            throw new IOException("it could not be reached: " + failed.getCause().getClass().getSimpleName());
        } catch (InterruptedException ended) {
            answer.cancel(true);
            throw new IOException("the program ended");
        }
    }

    static String signature(String key, String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has HMAC-SHA256", impossible);
        }
    }
}
