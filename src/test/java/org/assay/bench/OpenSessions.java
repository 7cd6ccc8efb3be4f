package org.assay.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.testing.AssayServer;

/** Sessions that have a document open, without a browser: the server cannot tell, but nothing is pushed to them. */
final class OpenSessions {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");

    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    // What the page in the browser says when it opens an address.
    private static final String NAVIGATE = """
            {"csrfToken":"%s","syncId":0,"clientId":0,"rpc":[{"type":"event","node":1,"event":"ui-navigate",
            "data":{"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":""}}]}""";

    private final AssayServer server;
    private final String document;
    private final List<HttpClient> open = new ArrayList<>();

    OpenSessions(AssayServer server, String document) {
        this.server = server;
        this.document = document;
    }

    void more(int sessions) throws Exception {
        for (int i = 0; i < sessions; i++) {
            HttpClient client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            Matcher csrf = HIDDEN.matcher(get(client, "/login").body());
            String form = "username=checker&password=" + encoded(AssayServer.PASSWORD)
                    + (csrf.find() ? "&_csrf=" + encoded(csrf.group(2)) : "");
            client.send(
                    HttpRequest.newBuilder(uri("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            String ui = get(client, "/?v-r=init&location=&query=").body();
            client.send(
                    HttpRequest.newBuilder(uri("/?v-r=uidl&v-uiId=" + found(UI, ui)))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    NAVIGATE.formatted(found(KEY, ui), "documents/" + document)))
                            .build(),
                    BodyHandlers.ofString());
            open.add(client);
        }
    }

    private HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) throw new IllegalStateException("no session was begun: " + text);
        return matcher.group(1);
    }

    private URI uri(String path) {
        return server.url().resolve(path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
