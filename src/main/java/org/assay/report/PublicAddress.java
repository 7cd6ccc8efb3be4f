package org.assay.report;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where readers find what is public. */
@Component
public class PublicAddress {

    public static final String PATH = "/public";

    private final String configured;

    PublicAddress(@Value("${assay.public-url:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    /** What the desk has set as its public address, else where the request came in; without a slash at its end. */
    public String base(String asked) {
        return configured.isEmpty() ? asked : configured;
    }

    public static String claim(UUID claim) {
        return PATH + "/claims/" + claim;
    }

    public static String document(UUID document) {
        return PATH + "/documents/" + document;
    }
}
