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

    private static final String REFUSAL = """
            create or replace function refuse_change() returns trigger language plpgsql as
            $$ begin raise exception '% is only ever added to', tg_table_name; end $$""";

    public static void main(String[] arguments) {
        SpringApplication.run(Assay.class, arguments);
    }

    /** The only source of time. It ticks in microseconds, because that is what both databases store. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Bean
    FlywayConfigurationCustomizer dialect(@Value("${spring.datasource.url}") String url) {
        return flyway -> flyway.placeholders(placeholders(url));
    }

    /**
     * What H2 and PostgreSQL write differently: two column types for values that may exceed 1 MB, and how a trigger refuses
     * to change what is only ever added to.
     */
    static Map<String, String> placeholders(String url) {
        boolean h2 = url.startsWith("jdbc:h2:");
        return Map.of(
                "longtext", h2 ? "character large object" : "text",
                "bytes", h2 ? "binary large object" : "bytea",
                "refusal", h2 ? "select 1" : REFUSAL,
                "refuse", h2 ? "call 'org.assay.audit.AppendOnly'" : "execute function refuse_change()");
    }
}
