package org.assay;

import java.net.BindException;
import java.sql.SQLException;
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
                .map(StartFailures::advice)
                .filter(advice -> advice != null)
                .findFirst()
                .map(advice -> new FailureAnalysis(advice.reason(), advice.remedy(), failure))
                .orElse(null);
    }

    private record Advice(String reason, String remedy) {}

    private static @Nullable Advice advice(Throwable cause) {
        return switch (cause) {
            case PortInUseException taken ->
                new Advice(
                        "Port %d is taken by another program.".formatted(taken.getPort()),
                        "Stop that program, or start Assay on another port, as with --port 8081.");
            case BindException impossible ->
                new Advice(
                        "Assay may not listen at that address and port (%s).".formatted(impossible.getMessage()),
                        "Give a --port above 1023, and in ASSAY_ADDRESS an address of this machine.");
            case DataPlace.Unusable unusable -> new Advice(unusable.reason(), unusable.remedy());
            // Settings are refused by name, with an example of what they take.
            case IllegalArgumentException setting
            when setting.getMessage() != null && setting.getMessage().startsWith("ASSAY_") ->
                new Advice(setting.getMessage() + ".", "Correct that setting and start Assay again.");
            case FlywayValidateException mismatch ->
                new Advice(
                        "The data were written by another, probably newer, version of Assay, and nothing was changed.",
                        "Start that version again, or restore the backup made before it was first started.");
            case JdbcException h2 -> ofH2(h2.getErrorCode());
            case SQLException database -> ofServer(database);
            default -> null;
        };
    }

    private static @Nullable Advice ofH2(int code) {
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new Advice(
                        "Another running Assay uses this data folder.",
                        "Stop it first, or give this one a folder of its own with --data.");
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
                new Advice(
                        "The database in the data folder is damaged or not Assay’s, and was left as it is.",
                        "Put the data folder of your last backup in its place.");
            default -> null;
        };
    }

    /** By SQLSTATE, PostgreSQL’s appendix A: the messages are in the server’s language. */
    private static @Nullable Advice ofServer(SQLException database) {
        String state = database.getSQLState() == null ? "" : database.getSQLState();
        if (state.startsWith("08")) {
            return new Advice(
                    "The database server that ASSAY_DATABASE_URL names does not answer.",
                    "Check that it runs, that host and port are right, and that it lets this machine in.");
        }
        if (state.startsWith("28")) {
            return new Advice(
                    "The database server does not accept the user or the password.",
                    "Check ASSAY_DATABASE_USER and ASSAY_DATABASE_PASSWORD, or user and password in ASSAY_DATABASE_URL.");
        }
        return switch (state) {
            case "3D000" ->
                new Advice(
                        "The database server has no database of the name in ASSAY_DATABASE_URL.",
                        "Create it, as with createdb, or correct the name.");
            case "42501" ->
                new Advice(
                        "The database user may not create Assay’s tables.",
                        "Make it the owner of the database, as with ALTER DATABASE … OWNER TO ….");
            default -> null;
        };
    }
}
