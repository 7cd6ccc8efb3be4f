package org.assay.evidence.copies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where every copy lies a second time, away from this machine: a bucket of an S3-compatible store
 * (docs/decisions/0062). The folder is then what is at hand, the bucket what is kept.
 */
interface CopyBucket {

    /** The folder alone. */
    CopyBucket NONE = new NoBucket();

    /**
     * @param address {@code s3://bucket} or {@code s3://bucket/prefix}; blank for none
     * @param endpoint of a store that is not Amazon's, such as {@code https://storage.example.org:9000}; else blank
     * @param region as the store names it; blank for {@code us-east-1}, which stores of one region take
     * @throws IllegalArgumentException where the address or the endpoint is none, in words for the administrator
     */
    static CopyBucket of(@Nullable String address, @Nullable String endpoint, @Nullable String region) {
        return address == null || address.isBlank() ? NONE : S3Bucket.of(address.strip(), endpoint, region);
    }

    /**
     * Returns when the bucket has the whole file, as its answer confirms.
     *
     * @throws IOException where it does not take it
     */
    void put(String sha256, Path file) throws IOException;

    /** @throws IOException where the bucket does not have it, or can't be reached */
    InputStream open(String sha256) throws IOException;

    /** The size in bytes of each copy there, by hash. */
    Map<String, Long> list() throws IOException;

    boolean isThere();

    /** How a person finds it. */
    String address();

    /** All copies lie in the folder, and nowhere else. */
    final class NoBucket implements CopyBucket {

        private NoBucket() {}

        @Override
        public void put(String sha256, Path file) {}

        @Override
        public InputStream open(String sha256) throws IOException {
            throw new java.io.FileNotFoundException(sha256);
        }

        @Override
        public Map<String, Long> list() {
            return Map.of();
        }

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public String address() {
            return "";
        }
    }
}
