package org.assay;

import javax.sql.DataSource;
import org.assay.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with the trail's tables alone, for tests that spoil them. */
public final class TrailDatabase {

    private TrailDatabase() {}

    public static DataSource empty() {
        return empty(TestDatabase.url());
    }

    public static DataSource empty(String url) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration/audit")
                .placeholders(Assay.placeholders(url))
                .load()
                .migrate();
        return new DriverManagerDataSource(url);
    }
}
