package org.assay.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each test application an empty database of its own: in H2's memory, or with
 * {@code -Dassay.test.database=postgresql} in one PostgreSQL that all applications of this run share.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("assay.test.database"));

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        application
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("testDatabase", Map.of("assay.database-url", url())));
    }

    /** The URL of a new, empty database. */
    public static String url() {
        String name = "assay_" + UUID.randomUUID().toString().replace("-", "");
        return POSTGRESQL ? postgresql(name) : "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    }

    private static String postgresql(String name) {
        try (var connection =
                        Postgres.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("No PostgreSQL database could be made", failed);
        }
        return Postgres.SERVER.getJdbcUrl("postgres", name);
    }

    /** Started with the first test that asks, stopped with the JVM. */
    private static class Postgres {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "60")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL did not start", failed);
            }
        }
    }
}
