package org.assay;

import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Says in a sentence why Assay could not start and what to do, for the reasons that a person can mend. */
@Order(0)
class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> analysis(failure, cause))
                .filter(analysis -> analysis != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable FailureAnalysis analysis(Throwable failure, Throwable cause) {
        return switch (cause) {
            case PortInUseException taken ->
                new FailureAnalysis(
                        "Port %d is taken by another program.".formatted(taken.getPort()),
                        "Stop that program, or start Assay on another port: --port 8081.",
                        failure);
            case DataFolder.Unusable unusable ->
                new FailureAnalysis(
                        String.valueOf(unusable.getMessage()),
                        "Give another folder with --data, or make this one writable.",
                        failure);
            case JdbcException database when database.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new FailureAnalysis(
                        "Another running Assay uses this data folder.",
                        "Stop it first, or give this one a folder of its own with --data.",
                        failure);
            case FlywayValidateException mismatch ->
                new FailureAnalysis(
                        "The data folder or database was written by another, probably newer, version of Assay: "
                                + mismatch.getMessage(),
                        "Start that version again, or restore the backup made before it was first started.",
                        failure);
            default -> null;
        };
    }
}
