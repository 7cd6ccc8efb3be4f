package org.assay;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Migrates the rooms one after the other, each with a history of its own, as Spring Modulith's runtime does with the
 * same folders and tables. That one finds the rooms by reading every class at every start; here they are named.
 */
@Component
class RoomMigrations implements FlywayMigrationStrategy {

    /** A room's tables may refer to those of the rooms before it. */
    static final List<String> ORDER =
            List.of("__root", "account", "audit", "document", "claim", "evidence", "verdict", "review", "report");

    @Override
    public void migrate(Flyway flyway) {
        for (String room : ORDER) {
            if (new ClassPathResource("db/migration/" + room).exists()) {
                of(flyway, room).migrate();
            }
        }
    }

    private static Flyway of(Flyway flyway, String room) {
        String history = flyway.getConfiguration().getTable();
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + room)
                .table(room.equals("__root") ? history : history + "_" + room)
                // Where the other rooms have tables already, this room's history still begins before its V1.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }
}
