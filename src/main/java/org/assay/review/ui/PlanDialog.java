package org.assay.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.account.Account;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.PersonId;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Notices;
import org.assay.review.PlanClaim;
import org.assay.review.PlanDetail;
import org.assay.review.Plans;
import org.jspecify.annotations.Nullable;

/** Who leads one claim, who helps, and when it is due. */
final class PlanDialog extends Dialog {

    /** Of a claim, what planning it looks at. */
    private record Planned(ClaimId id, int number, ClaimState state, @Nullable PersonId lead) {}

    PlanDialog(ClaimSummary claim, Plans plans, ClaimDesk desk, People people, Runnable changed) {
        this(new Planned(claim.id(), claim.number(), claim.state(), claim.lead()), plans, desk, people, changed);
    }

    PlanDialog(ClaimDetail claim, Plans plans, ClaimDesk desk, People people, Runnable changed) {
        this(new Planned(claim.id(), claim.number(), claim.state(), claim.lead()), plans, desk, people, changed);
    }

    private PlanDialog(Planned claim, Plans plans, ClaimDesk desk, People people, Runnable changed) {
        PlanDetail seen = plans.of(claim.id());
        List<Account> able = people.withPermission(Permission.TAKE);
        setHeaderTitle("Plan claim " + claim.number());
        setWidth("32rem");
        setMaxWidth("100%");
        FormNotes notes = new FormNotes();
        Select<Account> lead = notes.field("checker", new Select<>());
        lead.setLabel("Lead checker");
        lead.setItems(able);
        lead.setItemLabelGenerator(Account::displayName);
        able.stream().filter(each -> each.person().equals(claim.lead())).findFirst().ifPresent(lead::setValue);
        lead.setVisible(claim.state() == ClaimState.OPEN || claim.state() == ClaimState.IN_CHECK);
        MultiSelectComboBox<Account> helpers = notes.field("helpers", new MultiSelectComboBox<>("Helpers"));
        helpers.setItems(able);
        helpers.setItemLabelGenerator(Account::displayName);
        helpers.setValue(able.stream().filter(each -> seen.helpers().contains(each.person())).collect(Collectors.toSet()));
        DateTimePicker due = notes.field("due", new DateTimePicker("Due"));
        due.setLocale(Locale.UK);
        due.setHelperText("Empty: when its document is due");
        if (seen.due() != null) due.setValue(seen.due().atZone(Dates.zone()).toLocalDateTime());
        FormLayout form = new FormLayout(lead, helpers, due);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form, notes);
        Button save = new Button("Save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> {
            Set<PersonId> chosen = helpers.getValue().stream().map(Account::person).collect(Collectors.toSet());
            Instant at = due.getValue() == null ? null : due.getValue().atZone(Dates.zone()).toInstant();
            boolean kept = notes.attempt(() -> {
                Account to = lead.getValue();
                boolean moved = to != null && !to.person().equals(claim.lead());
                // Who leads it from now on may be among its helpers, and who helps may have led it.
                if (moved) desk.assign(claim.id(), to.person(), claim.lead());
                plans.plan(new PlanClaim(claim.id(), seen.version(), at, chosen));
            });
            changed.run();
            if (!kept) return;
            close();
            Notices.done("Claim " + claim.number() + " is planned.");
        });
        getFooter().add(new Button("Cancel", click -> close()), save);
    }
}
