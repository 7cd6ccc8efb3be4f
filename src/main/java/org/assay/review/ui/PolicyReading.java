package org.assay.review.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.assay.kernel.Sentences;
import org.assay.review.Policy;
import org.assay.review.PolicyRule;
import org.assay.review.PolicyWords;
import org.assay.review.Requirement;

/** A policy in words, for whoever it binds. */
final class PolicyReading {

    private PolicyReading() {}

    static Div of(Policy policy, ReviewServices services) {
        Div rules = new Div(new H2("Requirements"));
        rules.addClassNames("assay-panel", "assay-policy-reading");
        DescriptionList list = new DescriptionList();
        for (Requirement requirement : Requirement.values()) {
            PolicyRule rule = policy.rule(requirement);
            list.add(
                    new DescriptionList.Term(RequirementList.sentence(requirement)),
                    new DescriptionList.Description(capital(PolicyWords.rule(rule)) + "."));
        }
        rules.add(list, new H2("Grave claims"), new Paragraph(grave(policy)), new H2("Idle claims"), new Paragraph(idle(policy, services)));
        return rules;
    }

    private static String grave(Policy policy) {
        return capital(PolicyWords.scope(policy.grave())) + ": " + needs(policy.graveRoots(), policy.graveApprovals())
                + " All others: " + needs(policy.roots(), policy.approvals());
    }

    private static String needs(int roots, int approvals) {
        return (roots == 1 ? "one independent root" : roots + " independent roots") + ", "
                + (approvals == 1 ? "one approval." : approvals + " approvals by different people.");
    }

    private static String idle(Policy policy, ReviewServices services) {
        if (policy.idleDays() == null) return "A claim in check comes to nobody, however long it lies.";
        String who = policy.leadEditor() == null ? "every editor" : services.name(policy.leadEditor());
        return "A claim in check to which nothing happened for " + policy.idleDays() + " days comes to " + who + ".";
    }

    /** The name of a field of a policy, as the trail has it. */
    static String field(String name) {
        return switch (name) {
            case "grave" -> "Grave claims";
            case "roots" -> "Independent roots";
            case "graveRoots" -> "Independent roots of a grave claim";
            case "approvals" -> "Approvals";
            case "graveApprovals" -> "Approvals of a grave claim";
            case "idleDays" -> "Idle after";
            case "leadEditor" -> "Lead editor";
            default -> Sentences.of(Locale.ENGLISH, "requirement." + name);
        };
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
