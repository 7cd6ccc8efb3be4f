package org.assay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** One line instead of Spring Boot's fifteen, which application.properties switches off. */
class StartFailureReport implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger("Assay");

    @Override
    public void report(FailureAnalysis failure) {
        LOG.error(
                "Assay cannot start. {}{}",
                failure.getDescription(),
                failure.getAction() == null ? "" : " " + failure.getAction());
    }
}
