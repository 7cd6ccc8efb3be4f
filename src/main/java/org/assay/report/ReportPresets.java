package org.assay.report;

import static org.assay.account.Permission.EXPORT;
import static org.assay.account.Permission.MANAGE_DESK;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ways to put reports together that people keep: their own, and the desk's. */
@Service
public class ReportPresets {

    /** Characters of a name. */
    public static final int LONGEST = 80;

    /** More than a list to choose from holds: of a person, and of a desk. */
    public static final int MOST = 50;

    private static final String MINE = " from report_preset where desk_id = ? and owner_id in (?, ?)";

    private final JdbcClient database;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportPresets(JdbcClient database, CurrentAccount account, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /** One's own and the desk's, by name. */
    @Requires(EXPORT)
    @Transactional(readOnly = true)
    public List<ReportPreset> all() {
        UUID desk = account.desk().value();
        UUID person = account.person().value();
        boolean manages = account.may(MANAGE_DESK);
        return database.sql("select id, owner_id, name, template, left_out, language, kept_by" + MINE
                        + " order by name_key, id")
                .params(desk, desk, person)
                .query((row, number) -> new ReportPreset(
                        new ReportPresetId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("owner_id", UUID.class).equals(desk),
                        ReportChoice.of(row.getString("template"), List.of(row.getString("left_out"))),
                        ReportLanguage.of(row.getString("language")),
                        manages || row.getObject("kept_by", UUID.class).equals(person)))
                .list();
    }

    /**
     * Keeps a choice under a name.
     *
     * @param shared for everybody on the desk; else for oneself alone
     * @throws Refusal {@code PRESET_NAME_MISSING}, {@code PRESET_NAME_LONG}
     * @throws Conflict {@code PRESET_NAME_TAKEN} by another of one's own, or of the desk's; {@code PRESETS_MANY}
     */
    @Requires(EXPORT)
    @Transactional
    public ReportPresetId keep(String name, boolean shared, ReportChoice choice, ReportLanguage language) {
        String clean = name.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (clean.isEmpty()) throw Refusal.of("name", "PRESET_NAME_MISSING");
        if (clean.length() > LONGEST) throw Refusal.of("name", "PRESET_NAME_LONG", LONGEST);
        UUID desk = account.desk().value();
        UUID owner = shared ? desk : account.person().value();
        int kept = database.sql("select count(*) from report_preset where desk_id = ? and owner_id = ?")
                .params(desk, owner)
                .query(Integer.class)
                .single();
        if (kept >= MOST) throw new Conflict("PRESETS_MANY", MOST);
        ReportPresetId id = new ReportPresetId(Ids.next());
        Instant now = clock.instant();
        String left = choice.asked().stream().sorted().map(ReportPart::tag).collect(Collectors.joining(","));
        try {
            database.sql("""
                            insert into report_preset (id, desk_id, owner_id, name, name_key, template, left_out, language,
                                kept_by, kept_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            id.value(), desk, owner, clean, clean.toLowerCase(Locale.ROOT), choice.template().tag(), left,
                            language.tag(), account.person().value(), now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Conflict("PRESET_NAME_TAKEN", clean);
        }
        events.publishEvent(new ReportPresetKept(account.desk(), account.person(), now, id, List.of(
                Change.of("name", null, clean),
                Change.of("template", null, choice.template().tag()),
                Change.of("leftOut", null, left),
                Change.of("language", null, language.tag()),
                Change.of("shared", null, shared))));
        return id;
    }

    /**
     * Deletes one’s own; of the desk’s, what one has kept oneself, or any who manages the desk.
     *
     * @throws NotFound also where it is somebody else's own
     * @throws Conflict {@code PRESET_OF_OTHERS}
     */
    @Requires(EXPORT)
    @Transactional
    public void delete(ReportPresetId id) {
        ReportPreset preset = all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(new Subject("report-preset", id.value())));
        if (!preset.removable()) throw new Conflict("PRESET_OF_OTHERS");
        database.sql("delete from report_preset where id = ? and desk_id = ?")
                .params(id.value(), account.desk().value())
                .update();
        events.publishEvent(new ReportPresetDeleted(account.desk(), account.person(), clock.instant(), id,
                List.of(Change.of("name", preset.name(), null))));
    }
}
