package org.assay.claim.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.UUID;
import java.util.function.Consumer;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.Deeds;
import org.assay.claim.Dismissal;
import org.assay.kernel.ui.ActionMenu;
import org.assay.kernel.ui.Notices;
import org.springframework.context.annotation.Scope;

/** What the person signed in may do with a claim as it stands; what they may not is not there. */
@SpringComponent
@Scope("prototype")
class ClaimSteps extends Div {

    private final ClaimDesk desk;
    private final Deeds deeds;
    private final CurrentAccount account;
    private final People people;
    private Runnable changed = () -> {};
    private Consumer<ClaimId> unmark = id -> {};

    ClaimSteps(ClaimDesk desk, Deeds deeds, CurrentAccount account, People people) {
        this.desk = desk;
        this.deeds = deeds;
        this.account = account;
        this.people = people;
        addClassNames("assay-actions", "assay-claim-steps");
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    void onUnmark(Consumer<ClaimId> listener) {
        unmark = listener;
    }

    void show(ClaimDetail claim) {
        removeAll();
        if (claim.removed()) return;
        ClaimId id = claim.id();
        Account me = account.get();
        switch (claim.state()) {
            case CANDIDATE -> {
                if (me.may(Permission.MARK)) add(main("Accept as a claim", () -> desk.accept(id)));
            }
            case OPEN -> {
                if (me.may(Permission.TAKE)) add(main("Take it", () -> desk.take(id)));
            }
            case IN_CHECK -> {
                boolean mine = me.person().equals(claim.lead());
                if (mine || me.may(Permission.ASSIGN)) add(step("Give it back", () -> desk.release(id)));
            }
            case DISMISSED -> {
                if (me.may(Permission.MARK)) add(main("Check it after all", () -> desk.restore(id)));
            }
            default -> {}
        }
        more(claim, me);
    }

    /** By key; the button says the same. */
    void take(ClaimDetail claim) {
        Account me = account.get();
        if (claim.state() == ClaimState.OPEN && me.may(Permission.TAKE)) {
            attempt(() -> {
                desk.take(claim.id());
                Notices.done("Claim %d is yours to check.".formatted(claim.number()));
            });
        } else if (claim.state() == ClaimState.IN_CHECK && me.person().equals(claim.lead())) {
            attempt(() -> {
                desk.release(claim.id());
                Notices.done("Claim %d is open again.".formatted(claim.number()));
            });
        } else {
            Notices.done("Claim %d is not to be taken now.".formatted(claim.number()));
        }
    }

    private void more(ClaimDetail claim, Account me) {
        boolean early = claim.state() == ClaimState.CANDIDATE || claim.state() == ClaimState.OPEN;
        if (early && me.may(Permission.MARK)) {
            ActionMenu dismiss = ActionMenu.of("Dismiss…");
            for (Dismissal reason : Dismissal.values()) {
                dismiss.item(Words.say("dismissal", reason), () -> {
                    Notices.attempt(() -> {
                        UUID deed = deeds.dismiss(claim.document(), claim.id(), reason);
                        Notices.undoable("Dismissed: " + Words.say("dismissal", reason), () -> {
                            Notices.attempt(() -> deeds.undo(claim.document(), deed));
                            changed.run();
                        });
                    });
                    changed.run();
                });
            }
            add(dismiss);
        }
        boolean assignable = claim.state() == ClaimState.OPEN || claim.state() == ClaimState.IN_CHECK;
        if (assignable && me.may(Permission.ASSIGN)) {
            ActionMenu assign = ActionMenu.of("Assign to…");
            people.withPermission(Permission.TAKE)
                    .forEach(member -> assign.item(
                            member.displayName(), () -> attempt(() -> desk.assign(claim.id(), member.person(), claim.lead()))));
            add(assign);
        }
        if (early && me.may(Permission.MARK)) {
            Button bare = new Button("Unmark", pressed -> unmark.accept(claim.id()));
            bare.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(bare);
        }
    }

    private Button main(String label, Runnable work) {
        Button button = step(label, work);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Button step(String label, Runnable work) {
        Button button = new Button(label, pressed -> attempt(work));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setDisableOnClick(true);
        return button;
    }

    private void attempt(Runnable work) {
        Notices.attempt(work);
        // Also after a refusal: it may be because somebody else was quicker.
        changed.run();
    }
}
