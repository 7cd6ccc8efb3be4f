package org.assay.evidence.ui;

import java.util.Set;
import java.util.stream.Collectors;
import org.assay.account.Role;
import org.assay.evidence.ContactChannel;
import org.assay.evidence.ContactDetail;
import org.assay.evidence.ContactOutcome;
import org.assay.evidence.Stance;
import org.assay.kernel.Tone;
import org.assay.kernel.ui.Chip;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Labels;

/** What the screen says of contacts and of who may read them. */
final class ContactSigns {

    private ContactSigns() {}

    static Chip outcome(ContactOutcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> new Chip(Tone.TRUE, Icon.of("check"), "Confirmed");
            case DISPUTED -> new Chip(Tone.FALSE, Icon.of("close"), "Disputed");
            case NO_ANSWER -> new Chip(Tone.NEUTRAL, Icon.of("minus"), "No answer");
        };
    }

    static String channel(ContactChannel channel) {
        return switch (channel) {
            case EMAIL -> "E-mail";
            case OTHER -> "Another way";
            default -> Labels.of(channel);
        };
    }

    /** {@code Phone · 23 Nov 2026, 14:05}, or without the minute where that is kept from the person. */
    static String facts(ContactDetail contact) {
        String when = contact.words() == null
                ? Dates.day(contact.day())
                : Dates.moment(contact.words().at(), Dates.zone());
        return channel(contact.channel()) + " · " + when;
    }

    /** What its stance does, where the outcome alone does not say it. */
    static boolean tellsMore(ContactDetail contact) {
        Stance usual = contact.outcome().usualStance();
        return contact.stance() != null && contact.stance() != usual;
    }

    static String audience(ContactDetail contact, boolean mine) {
        return switch (contact.sight()) {
            case OPEN -> "";
            case KEPT -> "Confidential: who it was and what was said is kept from your role.";
            case UNREADABLE -> "The words can’t be opened at present; whoever runs this Assay finds the reason in its log.";
            case ENTRUSTED -> "Confidential: visible to " + (mine ? "you" : "whoever wrote it") + roles(contact.readers());
        };
    }

    /** What a form says before it is stored. */
    static String promise(Set<Role> roles) {
        return "Visible to you" + roles(roles)
                + " Everybody else reads the neutral description, the day, how, and the outcome; reports tell no more, "
                + "whoever makes them.";
    }

    private static String roles(Set<Role> roles) {
        if (roles.isEmpty()) return " alone.";
        String names = roles.stream().sorted().map(Labels::of).collect(Collectors.joining(", "));
        return " and " + roles.size() + (roles.size() == 1 ? " role: " : " roles: ") + names + ".";
    }
}
