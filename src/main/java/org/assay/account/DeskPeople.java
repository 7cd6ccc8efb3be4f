package org.assay.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DeskPeople implements People {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final CurrentAccount current;

    DeskPeople(JdbcClient jdbc, Accounts accounts, CurrentAccount current) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.current = current;
    }

    @Override
    @Requires({Permission.READ, Permission.READ_OWN})
    public Map<PersonId, String> names(Collection<PersonId> people) {
        Map<PersonId, String> names = new HashMap<>();
        List<UUID> asked =
                new LinkedHashSet<>(people).stream().map(PersonId::value).toList();
        // PostgreSQL and H2 both take long IN lists badly.
        for (int from = 0; from < asked.size(); from += 500) {
            jdbc.sql(
                            """
                            select p.id, p.display_name from person p
                            where p.id in (:people)
                                and (exists (select 1 from membership m where m.person_id = p.id and m.desk_id = :desk)
                                or exists (select 1 from guest g where g.person_id = p.id and g.desk_id = :desk))
                            """)
                    .param("desk", current.desk().value())
                    .param("people", asked.subList(from, Math.min(asked.size(), from + 500)))
                    .query((row, number) -> names.put(
                            new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                    .list();
        }
        return names;
    }

    @Override
    @Requires({Permission.READ, Permission.READ_OWN})
    public List<Account> withPermission(Permission permission) {
        return accounts.onDesk(current.desk()).stream()
                .filter(account -> account.may(permission))
                .toList();
    }
}
