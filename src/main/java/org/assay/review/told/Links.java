package org.assay.review.told;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where links in messages lead. */
@Component
class Links {

    private final String base;

    Links(@Value("${assay.public-url:}") String configured, @Value("${assay.port:8080}") String port) {
        String set = configured.strip().replaceAll("/+$", "");
        this.base = set.isEmpty() ? "http://localhost:" + port : set;
    }

    String toCase(UUID claim) {
        return base + "/review/" + claim;
    }

    String toClaim(UUID claim) {
        return base + "/claims/" + claim;
    }

    String to(String path) {
        return base + path;
    }
}
