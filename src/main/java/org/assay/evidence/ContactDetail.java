package org.assay.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.account.Role;
import org.assay.claim.ClaimId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a claim's contact log, as the person who asks may see it.
 *
 * @param ordinal its place in the claim's log, from 1; it stays when others are removed
 * @param day when it was, for everybody; the minute is among the words
 * @param description who it was in words for everybody; null where the name itself is for everybody
 * @param readers the roles that may read the words beside the author; none where everybody may
 * @param words null where the person who asks may not read them, or nobody can at present
 * @param sight whether and why
 * @param root the same for two contacts with the same person; it tells nothing else and stays within the program
 */
public record ContactDetail(
        ContactId id,
        ClaimId claim,
        int ordinal,
        ContactChannel channel,
        LocalDate day,
        ContactOutcome outcome,
        @Nullable Stance stance,
        boolean confidential,
        @Nullable String description,
        Set<Role> readers,
        @Nullable ContactWords words,
        Sight sight,
        String root,
        PersonId addedBy,
        Instant addedAt,
        long version) {

    /** What the person who asks may do with the words. */
    public enum Sight {
        /** Everybody on the desk reads them. */
        OPEN,
        /** Confidential, and this person is among those who may read. */
        ENTRUSTED,
        /** Confidential, and kept from this person. */
        KEPT,
        /** The key is missing or is another, or the entry was altered behind the program's back. */
        UNREADABLE
    }

    /** Whether it counts as evidence. */
    public boolean isEvidence() {
        return stance != null;
    }

    /** The words as far as they may leave the desk, whoever asks. */
    public Optional<ContactWords> publicWords() {
        return confidential ? Optional.empty() : Optional.ofNullable(words);
    }

    /** Who it was, for everybody. */
    public String publicName() {
        if (description != null) return description;
        return publicWords().map(ContactWords::person).orElse("somebody");
    }

    /** Who it was, for the person who asks. */
    public String name() {
        return words != null && words.person() != null ? words.person() : publicName();
    }

    /**
     * How many people took a side when they were asked, each counted once however often: each is an independent root,
     * beside those among the sources.
     */
    public static int roots(List<ContactDetail> contacts) {
        return (int) contacts.stream()
                .filter(each -> each.isEvidence() && each.stance() != Stance.CONTEXT)
                .map(ContactDetail::root)
                .distinct()
                .count();
    }

    @Override
    public String toString() {
        return "ContactDetail[" + id + "]";
    }
}
