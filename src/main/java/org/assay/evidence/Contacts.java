package org.assay.evidence;

import static org.assay.account.Permission.ADD_EVIDENCE;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.account.Role;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of whom the desk asked about a claim, and what they said. What was said is sealed before it is stored, whether
 * confidential or not, so that an entry made confidential later has left its words nowhere; see
 * docs/decisions/0054-contacts-are-sealed-and-count-as-evidence.md.
 */
@Service
public class Contacts {

    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_WORDS = 8_000;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final ContactReading reading;
    private final ContactVault vault;
    private final ConfidentialReaders readers;
    private final ClaimCatalogue claims;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(
            JdbcClient database,
            ContactReading reading,
            ContactVault vault,
            ConfidentialReaders readers,
            ClaimCatalogue claims,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.reading = reading;
        this.vault = vault;
        this.readers = readers;
        this.claims = claims;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes down that somebody was asked. The desk's roles that read what is confidential now are those that read it
     * later, unless the desk takes it from some of them.
     *
     * @throws Refusal {@code CONTACT_PERSON_EMPTY} where nobody is named and nothing is confidential,
     *     {@code CONTACT_DESCRIPTION_EMPTY} or {@code CONTACT_DESCRIPTION_NAMES} where it is and others would read
     *     nothing or the name, {@code CONTACT_AHEAD} where it lies in the future, {@code FIELD_LONG}
     * @throws Conflict {@code CLAIM_CLOSED}; {@code CONTACT_KEY_MISSING}, {@code CONTACT_KEY_UNUSABLE}
     */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public ContactId log(ClaimId id, ContactEntry entry) {
        ClaimDetail claim = open(id);
        ContactEntry tidy = tidy(entry);
        UUID contact = Ids.next();
        UUID me = account.person().value();
        ContactPlace place = place(contact, me, tidy.confidential());
        ContactVault.Kept kept = vault.seal(tidy.words(), place);
        Instant now = clock.instant();
        database.sql("""
                        insert into contact (id, desk_id, claim_id, ordinal, channel, happened_on, outcome, stance,
                            confidential, description, readers, key_id, sealed, added_by, added_at, version)
                        values (?, ?, ?, (select coalesce(max(c.ordinal), 0) + 1 from contact c where c.claim_id = ?),
                            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                        """)
                .param(contact)
                .param(account.desk().value())
                .param(id.value())
                .param(id.value())
                .param(tidy.channel().name())
                .param(day(tidy))
                .param(tidy.outcome().name())
                .param(tidy.stance() == null ? null : tidy.stance().name())
                .param(tidy.confidential())
                .param(tidy.description())
                .param(place.readers())
                .param(kept.keyId())
                .param(kept.sealed())
                .param(me)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        ContactId logged = new ContactId(contact);
        events.publishEvent(new ContactLogged(
                account.desk(), account.person(), now, id, claim.document(), logged, changes(null, tidy)));
        return logged;
    }

    /**
     * Changes an entry.
     *
     * @param seen the version its author saw
     * @return the version from now on
     * @throws Conflict {@code CONTACT_KEPT} where the person may not read it, {@code CONTACT_AUTHOR_ONLY} where they
     *     would open to everybody what somebody else was told in confidence; and as {@link #log}
     */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public long edit(ContactId id, long seen, ContactEntry entry) {
        ContactDetail before = readable(id);
        if (before.version() != seen) throw new StaleVersion(id.subject(), seen, before.version());
        ClaimDetail claim = open(before.claim());
        ContactEntry tidy = tidy(entry);
        if (before.confidential() && !tidy.confidential() && !before.addedBy().equals(account.person())) {
            throw new Conflict("CONTACT_AUTHOR_ONLY");
        }
        ContactEntry stored = entry(before);
        if (stored.equals(tidy)) return seen;
        ContactPlace place = before.confidential() && tidy.confidential()
                ? new ContactPlace(
                        account.desk().value(), id.value(), before.addedBy().value(), true, reading.readers(id))
                : place(id.value(), before.addedBy().value(), tidy.confidential());
        ContactVault.Kept kept = vault.seal(tidy.words(), place);
        int changed = database.sql("""
                        update contact set channel = ?, happened_on = ?, outcome = ?, stance = ?, confidential = ?,
                            description = ?, readers = ?, key_id = ?, sealed = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .param(tidy.channel().name())
                .param(day(tidy))
                .param(tidy.outcome().name())
                .param(tidy.stance() == null ? null : tidy.stance().name())
                .param(tidy.confidential())
                .param(tidy.description())
                .param(place.readers())
                .param(kept.keyId())
                .param(kept.sealed())
                .param(id.value())
                .param(seen)
                .update();
        if (changed == 0) throw new StaleVersion(id.subject(), seen, seen + 1);
        events.publishEvent(new ContactEdited(
                account.desk(), account.person(), clock.instant(), claim.id(), claim.document(), id,
                changes(stored, tidy)));
        return seen + 1;
    }

    /** Takes an entry from the log; {@link #bringBack} undoes it. */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public void remove(ContactId id) {
        ContactDetail contact = readable(id);
        ClaimDetail claim = open(contact.claim());
        if (!setRemoved(id, clock.instant())) return;
        events.publishEvent(new ContactRemoved(
                account.desk(), account.person(), clock.instant(), claim.id(), claim.document(), id, List.of()));
    }

    @Requires(ADD_EVIDENCE)
    @Transactional
    public void bringBack(ContactId id) {
        ContactDetail contact = readable(id);
        ClaimDetail claim = open(contact.claim());
        if (!setRemoved(id, null)) return;
        events.publishEvent(new ContactRestored(
                account.desk(), account.person(), clock.instant(), claim.id(), claim.document(), id, List.of()));
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public ContactDetail get(ContactId id) {
        ContactDetail contact = reading.byId(id).orElseThrow(() -> new NotFound(id.subject()));
        claims.get(contact.claim());
        return contact;
    }

    /** A claim's log in its order, without what was taken away. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<ContactDetail> of(ClaimId claim) {
        claims.get(claim);
        return reading.of(List.of(claim));
    }

    /** How many entries a claim's log has. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public int count(ClaimId claim) {
        claims.get(claim);
        return database.sql("select count(*) from contact where claim_id = ? and desk_id = ? and removed_at is null")
                .params(claim.value(), account.desk().value())
                .query(Integer.class)
                .single();
    }

    /**
     * The logs of many claims of the current desk at once, for a report. The caller has found the claims through
     * {@link ClaimCatalogue}, which shows nobody more than they may see.
     */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Map<ClaimId, List<ContactDetail>> ofAll(Collection<ClaimId> claims) {
        return reading.of(claims).stream().collect(Collectors.groupingBy(ContactDetail::claim));
    }

    private ContactDetail readable(ContactId id) {
        ContactDetail contact = get(id);
        if (contact.sight() == ContactDetail.Sight.KEPT) throw new Conflict("CONTACT_KEPT");
        if (contact.sight() == ContactDetail.Sight.UNREADABLE) throw new Conflict("CONTACT_UNREADABLE");
        return contact;
    }

    private boolean setRemoved(ContactId id, @Nullable Instant at) {
        // Its version stays: an entry that is put back is what an approval rested on.
        int changed = at == null
                ? database.sql("update contact set removed_at = null where id = ? and removed_at is not null")
                        .param(id.value())
                        .update()
                : database.sql("update contact set removed_at = ? where id = ? and removed_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), id.value())
                        .update();
        return changed > 0;
    }

    private ContactPlace place(UUID contact, UUID author, boolean confidential) {
        Set<Role> roles = confidential ? readers.current().roles() : Set.of();
        return new ContactPlace(account.desk().value(), contact, author, confidential, ReaderRoles.written(roles));
    }

    private ClaimDetail open(ClaimId id) {
        ClaimDetail claim = claims.get(id);
        boolean closed = claim.removed()
                || claim.state() == ClaimState.DISMISSED
                || claim.state() == ClaimState.RETRACTED
                || claim.state() == ClaimState.MERGED;
        if (closed) throw new Conflict("CLAIM_CLOSED");
        return claim;
    }

    private LocalDate day(ContactEntry entry) {
        return LocalDate.ofInstant(entry.words().at(), clock.getZone());
    }

    private ContactEntry tidy(ContactEntry entry) {
        ContactWords words = new ContactWords(
                Texts.tidy("person", entry.words().person(), LONGEST_NAME),
                entry.words().at(),
                Texts.tidy("question", entry.words().question(), LONGEST_WORDS),
                Texts.tidy("answer", entry.words().answer(), LONGEST_WORDS));
        String description = entry.confidential() ? Texts.tidy("description", entry.description(), LONGEST_NAME) : null;
        if (!entry.confidential() && words.person() == null) throw Refusal.of("person", "CONTACT_PERSON_EMPTY");
        if (entry.confidential() && description == null) throw Refusal.of("description", "CONTACT_DESCRIPTION_EMPTY");
        if (description != null && NameInWords.gives(words.person(), description)) {
            throw Refusal.of("description", "CONTACT_DESCRIPTION_NAMES");
        }
        if (words.at().isAfter(clock.instant().plus(CLOCKS_DIFFER))) throw Refusal.of("at", "CONTACT_AHEAD");
        Stance stance = entry.outcome() == ContactOutcome.NO_ANSWER ? null : entry.stance();
        return new ContactEntry(words, entry.channel(), entry.outcome(), stance, entry.confidential(), description);
    }

    private static ContactEntry entry(ContactDetail detail) {
        return new ContactEntry(
                Objects.requireNonNull(detail.words()),
                detail.channel(),
                detail.outcome(),
                detail.stance(),
                detail.confidential(),
                detail.description());
    }

    /** For the trail, which everybody on the desk reads: that the words changed, and no word of them. */
    private static List<Change> changes(@Nullable ContactEntry before, ContactEntry after) {
        List<Change> changes = new ArrayList<>();
        Texts.note(changes, "channel", before == null ? null : before.channel(), after.channel());
        Texts.note(changes, "outcome", before == null ? null : before.outcome(), after.outcome());
        Texts.note(changes, "stance", before == null ? null : before.stance(), after.stance());
        Texts.note(changes, "confidential", before == null ? null : before.confidential(), after.confidential());
        Texts.note(changes, "description", before == null ? null : before.description(), after.description());
        if (before != null && !before.words().equals(after.words())) changes.add(new Change("words", null, null));
        return List.copyOf(changes);
    }
}
