package org.assay.evidence.rest;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.account.Role;
import org.assay.claim.ClaimId;
import org.assay.evidence.ContactChannel;
import org.assay.evidence.ContactDetail;
import org.assay.evidence.ContactEntry;
import org.assay.evidence.ContactId;
import org.assay.evidence.ContactOutcome;
import org.assay.evidence.ContactWords;
import org.assay.evidence.Contacts;
import org.assay.evidence.Stance;
import org.assay.kernel.Listing;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A claim's contact log over REST. */
@RestController
@RequestMapping("/api/v1")
class ContactsApi {

    private final Contacts contacts;
    private final Clock clock;

    ContactsApi(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * @param at when it was; without it, now
     * @param stance without it, what the outcome usually says to the claim; NONE where it is not to count as evidence
     * @param description who it was in words for everybody; needed where it is confidential
     * @param version with a change: the version that was read
     */
    record EntryJson(
            @Nullable String person,
            @Nullable Instant at,
            @Nullable ContactChannel channel,
            @Nullable String question,
            @Nullable String answer,
            @Nullable ContactOutcome outcome,
            @Nullable String stance,
            @Nullable Boolean confidential,
            @Nullable String description,
            @Nullable Long version) {

        ContactEntry toEntry(Clock clock) {
            if (channel == null) throw Refusal.of("channel", "CONTACT_CHANNEL_UNCHOSEN");
            if (outcome == null) throw Refusal.of("outcome", "CONTACT_OUTCOME_UNCHOSEN");
            return new ContactEntry(
                    new ContactWords(person, at == null ? clock.instant() : at, question, answer),
                    channel,
                    outcome,
                    stance == null ? outcome.usualStance() : stanceNamed(stance),
                    Boolean.TRUE.equals(confidential),
                    description);
        }

        private static @Nullable Stance stanceNamed(String name) {
            if (name.equals("NONE")) return null;
            try {
                return Stance.valueOf(name);
            } catch (IllegalArgumentException unknown) {
                throw Refusal.of("stance", "STANCE_MISSING");
            }
        }

        @Override
        public String toString() {
            return "EntryJson[…]";
        }
    }

    /**
     * @param readable whether person, at, question and answer are told to whoever asks
     * @param readers the roles that may read them, beside whoever wrote them down
     */
    record ContactJson(
            UUID id,
            UUID claimId,
            int ordinal,
            ContactChannel channel,
            LocalDate day,
            ContactOutcome outcome,
            @Nullable Stance stance,
            boolean confidential,
            @Nullable String description,
            Set<Role> readers,
            boolean readable,
            @Nullable String person,
            @Nullable Instant at,
            @Nullable String question,
            @Nullable String answer,
            UUID addedBy,
            Instant addedAt,
            long version) {

        static ContactJson of(ContactDetail contact) {
            ContactWords words = contact.words();
            return new ContactJson(
                    contact.id().value(),
                    contact.claim().value(),
                    contact.ordinal(),
                    contact.channel(),
                    contact.day(),
                    contact.outcome(),
                    contact.stance(),
                    contact.confidential(),
                    contact.description(),
                    contact.readers(),
                    words != null,
                    words == null ? null : words.person(),
                    words == null ? null : words.at(),
                    words == null ? null : words.question(),
                    words == null ? null : words.answer(),
                    contact.addedBy().value(),
                    contact.addedAt(),
                    contact.version());
        }

        @Override
        public String toString() {
            return "ContactJson[" + id + "]";
        }
    }

    @PostMapping("/claims/{id}/contacts")
    ResponseEntity<ContactJson> log(@PathVariable String id, @RequestBody EntryJson body) {
        ContactId logged = contacts.log(ClaimId.of(id), body.toEntry(clock));
        return ResponseEntity.created(URI.create("/api/v1/contacts/" + logged))
                .body(ContactJson.of(contacts.get(logged)));
    }

    @GetMapping("/claims/{id}/contacts")
    Listing<ContactJson> of(@PathVariable String id) {
        List<ContactJson> all =
                contacts.of(ClaimId.of(id)).stream().map(ContactJson::of).toList();
        return new Listing<>(all, 0, Math.max(1, all.size()), all.size());
    }

    @GetMapping("/contacts/{id}")
    ContactJson get(@PathVariable String id) {
        return ContactJson.of(contacts.get(ContactId.of(id)));
    }

    @PutMapping("/contacts/{id}")
    ContactJson edit(@PathVariable String id, @RequestBody EntryJson body) {
        if (body.version() == null) throw Refusal.of("version", "VERSION_MISSING");
        contacts.edit(ContactId.of(id), body.version(), body.toEntry(clock));
        return get(id);
    }

    @DeleteMapping("/contacts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        contacts.remove(ContactId.of(id));
    }
}
