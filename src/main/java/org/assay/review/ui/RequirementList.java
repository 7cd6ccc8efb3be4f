package org.assay.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.kernel.PersonId;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.Icon;
import org.assay.review.Requirement;
import org.assay.review.RequirementResult;
import org.assay.review.RequirementResult.Standing;

/** The gate: each requirement with how it stands, what is missing first. */
final class RequirementList extends UnorderedList {

    private static final List<Standing> ORDER = List.of(Standing.UNMET, Standing.OVERRIDDEN, Standing.MET, Standing.NOT_APPLICABLE);

    /** As they stand, to be read. */
    RequirementList(List<RequirementResult> results, Map<PersonId, String> names) {
        this(results, names, result -> Optional.empty());
    }

    /** @param act what the person may do about one of them */
    RequirementList(
            List<RequirementResult> results,
            Map<PersonId, String> names,
            Function<RequirementResult, Optional<Component>> act) {
        addClassName("assay-requirements");
        results.stream()
                .sorted(Comparator.<RequirementResult, Boolean>comparing(result -> !result.shutsTheGate())
                        .thenComparing(result -> ORDER.indexOf(result.standing())))
                .forEach(result -> add(item(result, names, act)));
    }

    static String sentence(Requirement requirement) {
        return Sentences.of(Locale.ENGLISH, "requirement." + requirement.name());
    }

    /** Everybody that the results name. */
    static Set<PersonId> people(List<RequirementResult> results) {
        return results.stream()
                .map(RequirementResult::overriddenBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static ListItem item(
            RequirementResult result,
            Map<PersonId, String> names,
            Function<RequirementResult, Optional<Component>> act) {
        Span words = new Span(sentence(result.requirement()));
        Span standing = new Span(word(result));
        standing.addClassName("assay-requirement-standing");
        Div line = new Div(words);
        ListItem item = new ListItem(Icon.of(icon(result)), line);
        item.addClassNames("assay-requirement", "assay-requirement-" + style(result));
        if (result.standing() == Standing.UNMET) {
            String hint = Sentences.of(Locale.ENGLISH, "requirement." + result.requirement().name() + ".unmet");
            Div why = new Div(standing, new Span(" " + hint));
            why.addClassName("assay-requirement-why");
            line.add(why);
            act.apply(result).ifPresent(line::add);
        } else if (result.standing() == Standing.OVERRIDDEN) {
            if (result.overriddenBy() != null) {
                standing.setText("Let go by " + names.getOrDefault(result.overriddenBy(), "somebody who left") + ":");
            }
            Div why = new Div(standing, new Span(" “" + result.reason() + "”"));
            why.addClassName("assay-requirement-why");
            line.add(why);
        } else {
            // Of what is met, the tick alone is seen.
            line.add(new Text(result.standing() == Standing.MET ? " " : " · "), standing);
        }
        return item;
    }

    private static String word(RequirementResult result) {
        return switch (result.standing()) {
            case MET -> "Met";
            case UNMET -> result.shutsTheGate() ? "Not met." : "Not met, which does not hinder an approval.";
            case OVERRIDDEN -> "Done without, because:";
            case NOT_APPLICABLE -> "Does not apply";
        };
    }

    private static String icon(RequirementResult result) {
        return switch (result.standing()) {
            case MET -> "check";
            case UNMET -> result.shutsTheGate() ? "close" : "warning";
            case OVERRIDDEN -> "info";
            case NOT_APPLICABLE -> "minus";
        };
    }

    private static String style(RequirementResult result) {
        return switch (result.standing()) {
            case MET -> "met";
            case UNMET -> result.shutsTheGate() ? "unmet" : "warns";
            case OVERRIDDEN -> "overridden";
            case NOT_APPLICABLE -> "idle";
        };
    }
}
