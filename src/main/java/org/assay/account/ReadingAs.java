package org.assay.account;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads as one of a desk's people would, to know what to tell them. For reading alone: the program itself never acts. */
@Component
public class ReadingAs {

    private final ActingAs acting;
    private final JdbcClient database;

    ReadingAs(ActingAs acting, JdbcClient database) {
        this.acting = acting;
        this.database = database;
    }

    /** Empty where they are disabled or not on that desk any more. */
    public <T> Optional<T> read(PersonId person, DeskId desk, Supplier<T> reading) {
        return database.sql("select p.id, p.username, p.credentials_epoch from person p join membership m"
                        + " on m.person_id = p.id where p.id = ? and m.desk_id = ? and p.disabled_at is null")
                .params(person.value(), desk.value())
                .query((row, n) -> new SignedIn(
                        row.getObject(1, UUID.class), row.getString(2), desk.value(), row.getInt(3), null))
                .optional()
                .map(who -> acting.call(who, reading));
    }
}
