package org.assay.review.told;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.review.Waiting.Reason;

/** Why it is somebody's turn, in the words of a mail: they hold nothing of what the claim says. */
public final class Reasons {

    /** Those that put a person in turn. */
    public static final List<Reason> ALL = Arrays.stream(Reason.values())
            .filter(each -> !each.name().startsWith("AWAITS_"))
            .toList();

    private Reasons() {}

    public static String words(Reason reason) {
        return switch (reason) {
            case DECIDE -> "a verdict waits for your decision";
            case SIGN_OFF -> "it waits for your legal sign-off";
            case ASSIGNED -> "it was given to you to check";
            case LEAD_GONE -> "its checker is not on the desk any more";
            case REVISE -> "changes were asked of you";
            case APPROVAL_OUTDATED -> "it has changed since its approval";
            case ANSWER_CORRECTION -> "a correction waits for your answer";
            case CORRECTION_NOT_TAKEN_UP -> "your correction was not taken up";
            case RECHECK -> "a page it rests on has changed or gone";
            case SECOND_CHECK -> "you are asked to judge it yourself";
            case APPOINT_SECOND -> "a second checker is to be chosen";
            case IDLE -> "nothing has happened to it for long";
            case MENTIONED -> "you are named in a discussion";
            case REPLIED -> "there is an answer in a discussion";
            case REOPENED -> "a discussion was reopened";
            case BLOCKED -> "a discussion blocks it";
            case AWAITS_DECISION, AWAITS_WRITER, AWAITS_REPLY -> "others are in turn";
        };
    }

    static Set<Reason> read(String names) {
        return Arrays.stream(names.split(","))
                .filter(each -> !each.isBlank())
                .map(Reason::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String write(Set<Reason> reasons) {
        return reasons.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
