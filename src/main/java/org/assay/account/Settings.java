package org.assay.account;

import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.util.Optional;
import org.assay.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person signed in has set for themselves. It concerns nobody else, so no event tells of it. */
@Service
public class Settings {

    static final int LONGEST = 4_000;

    private final JdbcClient database;
    private final CurrentAccount current;

    Settings(JdbcClient database, CurrentAccount current) {
        this.database = database;
        this.current = current;
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Optional<String> get(Setting setting) {
        return database.sql("select chosen from person_setting where person_id = ? and name = ?")
                .params(current.person().value(), setting.name())
                .query(String.class)
                .optional();
    }

    /** @throws Refusal {@code SETTING_LONG} beyond {@value #LONGEST} code units */
    @Requires({READ, READ_OWN})
    @Transactional
    public void put(Setting setting, String value) {
        if (value.length() > LONGEST) throw new Refusal("SETTING_LONG");
        int known = database.sql("update person_setting set chosen = ? where person_id = ? and name = ?")
                .params(value, current.person().value(), setting.name())
                .update();
        if (known > 0) return;
        database.sql("insert into person_setting (person_id, name, chosen) values (?, ?, ?)")
                .params(current.person().value(), setting.name(), value)
                .update();
    }
}
