package org.assay.evidence.copies;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * A bucket reached with Amazon's own client. Who may write there is said where that client looks for it by itself:
 * {@code AWS_ACCESS_KEY_ID} and {@code AWS_SECRET_ACCESS_KEY}, its files, or the machine's role.
 */
final class S3Bucket implements CopyBucket {

    private static final Pattern ADDRESS = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*?))?/?");
    private static final Duration NO_CONNECTION = Duration.ofSeconds(10);
    private static final Duration NO_ANSWER = Duration.ofSeconds(60);

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final String address;

    private S3Bucket(S3Client client, String bucket, String prefix, String address) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
        this.address = address;
    }

    static S3Bucket of(String address, @Nullable String endpoint, @Nullable String region) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "ASSAY_COPIES_BUCKET is %s, but has to look like s3://bucket or s3://bucket/prefix".formatted(address));
        }
        String prefix = parts.group(2) == null || parts.group(2).isEmpty() ? "" : parts.group(2) + "/";
        return new S3Bucket(client(endpoint, region), parts.group(1), prefix, address);
    }

    private static S3Client client(@Nullable String endpoint, @Nullable String region) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(NO_CONNECTION)
                        .socketTimeout(NO_ANSWER))
                .region(Region.of(region == null || region.isBlank() ? "us-east-1" : region.strip()))
                // Stores of other houses do not all know the parts that these would be sent in.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build());
        if (endpoint != null && !endpoint.isBlank()) {
            URI uri = URI.create(endpoint.strip());
            if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                throw new IllegalArgumentException(
                        "ASSAY_COPIES_ENDPOINT is %s, but has to look like https://storage.example.org".formatted(endpoint));
            }
            builder.endpointOverride(uri).forcePathStyle(true);
        }
        return builder.build();
    }

    /** The store is given the hash to compare what it received with; what arrives changed is refused by it. */
    @Override
    public void put(String sha256, Path file) throws IOException {
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        try {
            client.putObject(to -> to.bucket(bucket).key(key(sha256)).checksumSHA256(checksum), file);
        } catch (SdkException failed) {
            throw refused(failed);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        try {
            return client.getObject(from -> from.bucket(bucket).key(key(sha256)));
        } catch (SdkException failed) {
            throw refused(failed);
        }
    }

    @Override
    public Map<String, Long> list() throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        try {
            client.listObjectsV2Paginator(in -> in.bucket(bucket).prefix(prefix)).contents().forEach(found -> {
                String name = found.key().substring(found.key().lastIndexOf('/') + 1);
                if (CopyFolder.isHash(name) && found.key().equals(key(name))) sizes.put(name, found.size());
            });
        } catch (SdkException failed) {
            throw refused(failed);
        }
        return sizes;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public String address() {
        return address;
    }

    private String key(String sha256) {
        return prefix + sha256.substring(0, 2) + "/" + sha256;
    }

    private IOException refused(SdkException why) {
        return new IOException(address + ": " + why.getMessage(), why);
    }
}
