package org.assay.verdict;

import static org.assay.account.Permission.MANAGE_DESK;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.account.CurrentAccount;
import org.assay.account.DeskCreated;
import org.assay.account.Requires;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.assay.kernel.Storable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rating scales of a desk. */
@Service
public class Scales {

    /** The tones a rating may have, each with its colour and icon. */
    public static final List<String> TONES = List.of(
            "true", "mostly-true", "half", "mostly-false", "false", "pants", "unproven", "satire", "misleading");

    private static final int MOST_SCALES = 20;

    private final JdbcClient database;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scales(JdbcClient database, CurrentAccount account, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /** The desk's scales, the preferred one first. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<Scale> list() {
        UUID desk = account.desk().value();
        record Step(UUID scale, Rating rating) {}
        Map<UUID, List<Step>> steps = database.sql("""
                        select r.scale_id, r.code, r.label, r.meaning, r.tone, r.ordinal_value, r.needs_evidence
                        from rating r join rating_scale s on s.id = r.scale_id
                        where s.desk_id = ? and r.retired = false order by r.position
                        """)
                .param(desk)
                .query((row, n) -> new Step(
                        row.getObject(1, UUID.class),
                        new Rating(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, Integer.class),
                                row.getBoolean(7))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Step::scale));
        return database.sql("""
                        select id, code, name, preferred, revision, version from rating_scale where desk_id = ?
                        order by preferred desc, name
                        """)
                .param(desk)
                .query((row, n) -> new Scale(
                        new ScaleId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getInt(5),
                        steps.getOrDefault(row.getObject(1, UUID.class), List.of()).stream()
                                .map(Step::rating)
                                .toList(),
                        row.getLong(6)))
                .list();
    }

    /** The scale that a rating's code means: the preferred one where it knows the code, else the first that does. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Optional<Scale> knowing(String ratingCode) {
        return list().stream().filter(scale -> scale.rating(ratingCode).isPresent()).findFirst();
    }

    /**
     * Adds a scale. Its code is made out of its name.
     *
     * @throws Refusal as {@link #edit} does
     * @throws Conflict {@code SCALE_TAKEN} where another scale of the desk is called the same
     */
    @Requires(MANAGE_DESK)
    @Transactional
    public ScaleId create(CreateScale command) {
        String name = checkedName(command.name());
        check(command.ratings());
        List<Scale> others = list();
        if (others.size() >= MOST_SCALES) throw new Refusal("SCALES_MANY", MOST_SCALES);
        if (others.stream().anyMatch(scale -> scale.name().equalsIgnoreCase(name))) {
            throw new Conflict("SCALE_TAKEN", name);
        }
        ScaleId id = new ScaleId(Ids.next());
        if (command.preferred()) preferNoneBut(id);
        insert(id, account.desk(), freeCode(name, others), name, command.preferred(), command.ratings());
        events.publishEvent(new ScaleCreated(
                account.desk(),
                account.person(),
                clock.instant(),
                id,
                List.of(Change.of("name", null, name), Change.of("ratings", null, command.ratings()))));
        return id;
    }

    private static String freeCode(String name, List<Scale> others) {
        Set<String> taken = others.stream().map(Scale::code).collect(Collectors.toSet());
        String code = Rating.codeOf(name);
        return Stream.concat(Stream.of(code), IntStream.iterate(2, next -> next + 1)
                        .mapToObj(next -> code.substring(0, Math.min(code.length(), 36)) + "-" + next))
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
    }

    private void preferNoneBut(ScaleId id) {
        database.sql("update rating_scale set preferred = false, version = version + 1 "
                        + "where desk_id = ? and preferred = true and id <> ?")
                .params(account.desk().value(), id.value())
                .update();
    }

    private void insert(
            ScaleId id, DeskId desk, String code, String name, boolean preferred, List<Rating> ratings) {
        database.sql("""
                        insert into rating_scale (id, desk_id, code, name, preferred, revision, version)
                        values (?, ?, ?, ?, ?, 1, 0)
                        """)
                .params(id.value(), desk.value(), code, name, preferred)
                .update();
        int position = 0;
        for (Rating rating : ratings) insert(id.value(), rating, position++);
    }

    /**
     * Changes a scale. Verdicts given on it keep the words and the number they were given with.
     *
     * @return the version from now on
     * @throws Refusal {@code SCALE_NAME}, {@code SCALE_EMPTY}, {@code RATING_CODE}, {@code RATING_TWICE},
     *     {@code RATING_LABEL}, {@code RATING_TONE}
     */
    @Requires(MANAGE_DESK)
    @Transactional
    public long edit(EditScale command) {
        Scale before = list().stream()
                .filter(scale -> scale.id().equals(command.scale()))
                .findFirst()
                .orElseThrow(() -> new NotFound(command.scale().subject()));
        String name = checkedName(command.name());
        check(command.ratings());
        if (command.preferred()) preferNoneBut(command.scale());
        int changed = database.sql("""
                        update rating_scale set name = ?, preferred = ?, revision = revision + 1, version = version + 1
                        where id = ? and version = ?
                        """)
                .params(
                        name,
                        command.preferred() || before.preferred(),
                        command.scale().value(),
                        command.version())
                .update();
        if (changed == 0) throw new StaleVersion(command.scale().subject(), command.version(), before.version());
        database.sql("update rating set retired = true where scale_id = ?")
                .param(command.scale().value())
                .update();
        int position = 0;
        for (Rating rating : command.ratings()) write(command.scale().value(), rating, position++);
        events.publishEvent(new ScaleChanged(
                account.desk(),
                account.person(),
                clock.instant(),
                command.scale(),
                List.of(
                        Change.of("name", before.name(), name),
                        Change.of("ratings", before.ratings(), command.ratings()))));
        return command.version() + 1;
    }

    private void write(UUID scale, Rating rating, int position) {
        int known = database.sql("""
                        update rating set label = ?, meaning = ?, tone = ?, position = ?, ordinal_value = ?,
                            needs_evidence = ?, retired = false where scale_id = ? and code = ?
                        """)
                .param(Storable.of(rating.label()).strip())
                .param(rating.meaning() == null ? null : Storable.of(rating.meaning()))
                .param(rating.tone())
                .param(position)
                .param(rating.value())
                .param(rating.needsEvidence())
                .param(scale)
                .param(rating.code())
                .update();
        if (known == 0) insert(scale, rating, position);
    }

    private void insert(UUID scale, Rating rating, int position) {
        database.sql("""
                        insert into rating (id, scale_id, code, label, meaning, tone, position, ordinal_value,
                            needs_evidence, retired) values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)
                        """)
                .param(Ids.next())
                .param(scale)
                .param(rating.code())
                .param(Storable.of(rating.label()).strip())
                .param(rating.meaning() == null ? null : Storable.of(rating.meaning()))
                .param(rating.tone())
                .param(position)
                .param(rating.value())
                .param(rating.needsEvidence())
                .update();
    }

    private static String checkedName(String typed) {
        String name = Storable.of(typed).strip();
        if (name.isEmpty() || name.length() > 100) throw Refusal.of("name", "SCALE_NAME");
        return name;
    }

    private static void check(List<Rating> ratings) {
        if (ratings.isEmpty() || ratings.size() > 30) throw Refusal.of("ratings", "SCALE_EMPTY");
        Set<String> codes = new HashSet<>();
        for (Rating rating : ratings) {
            if (rating.label().isBlank() || rating.label().length() > 100) throw Refusal.of("ratings", "RATING_LABEL");
            if (!rating.code().matches("[a-z0-9]+(-[a-z0-9]+)*") || rating.code().length() > 40) {
                throw Refusal.of("ratings", "RATING_CODE", rating.code());
            }
            if (!codes.add(rating.code())) throw Refusal.of("ratings", "RATING_TWICE", rating.label());
            if (rating.meaning() != null && rating.meaning().length() > 500) {
                throw Refusal.of("ratings", "RATING_MEANING", rating.label());
            }
            if (!TONES.contains(rating.tone())) throw Refusal.of("ratings", "RATING_TONE", rating.tone());
        }
    }

    /** A new desk gets its first scales with it, in the same transaction. */
    @EventListener
    void begin(DeskCreated created) {
        begin(created.desk());
    }

    private void begin(DeskId desk) {
        for (FirstScales first : FirstScales.values()) {
            insert(new ScaleId(Ids.next()), desk, first.code(), first.title(), first.preferred(), first.ratings());
        }
    }
}
