package org.assay;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(systemName = "Assay", sharedModules = "kernel")
public class Assay {

    public static void main(String[] arguments) {
        SpringApplication.run(Assay.class, arguments);
    }

    /** The only source of time. It ticks in microseconds, because that is what both databases store. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /** The two column types whose names differ between H2 and PostgreSQL, for values that may exceed 1 MB. */
    @Bean
    FlywayConfigurationCustomizer columnTypes(@Value("${spring.datasource.url}") String url) {
        boolean h2 = url.startsWith("jdbc:h2:");
        return flyway -> flyway.placeholders(Map.of(
                "longtext", h2 ? "character large object" : "text",
                "bytes", h2 ? "binary large object" : "bytea"));
    }
}
