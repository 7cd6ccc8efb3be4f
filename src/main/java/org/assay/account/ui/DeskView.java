package org.assay.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.assay.account.AccountNavigation;
import org.assay.account.ChangeRoles;
import org.assay.account.CurrentAccount;
import org.assay.account.DeskDetail;
import org.assay.account.Desks;
import org.assay.account.InvitationLink;
import org.assay.account.MemberSummary;
import org.assay.account.Permission;
import org.assay.account.RenameDesk;
import org.assay.account.Requires;
import org.assay.kernel.Tone;
import org.assay.kernel.ui.ActionMenu;
import org.assay.kernel.ui.Chip;
import org.assay.kernel.ui.DeskSection;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.OnceDialog;
import org.assay.kernel.ui.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

@Route(AccountNavigation.DESK)
@PageTitle("Desk · Assay")
@Requires(Permission.MANAGE_DESK)
class DeskView extends Div {

    private final transient Desks desks;
    private final transient CurrentAccount current;
    private final Grid<MemberSummary> members = new Grid<>();
    private final PageHeader header;

    DeskView(Desks desks, CurrentAccount current, ObjectProvider<DeskSection> sections) {
        this.desks = desks;
        this.current = current;
        addClassName("assay-view");
        Button rename = new Button("Rename the desk", Icon.of("edit"), click -> rename());
        Button add = new Button("Add somebody", Icon.of("plus"), click -> addMember());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header = new PageHeader(desks.current().name(), rename, add)
                .sentence("Who works on this desk, and what each of them may do.");
        add(header, grid());
        sections.stream()
                .sorted(Comparator.comparingInt(DeskSection::order))
                .map(DeskSection::content)
                .forEach(section -> {
                    section.getElement().getClassList().add("assay-desk-section");
                    add(section);
                });
        refresh();
    }

    private Component grid() {
        members.addComponentColumn(DeskView::name)
                .setHeader("Name")
                .setFlexGrow(3)
                .setWidth("9.5rem");
        members.addColumn(DeskView::roles).setHeader("Roles").setFlexGrow(2).setWidth("7.5rem");
        Span doing = new Span("What to do");
        doing.addClassName("assay-unseen");
        members.addComponentColumn(this::actions)
                .setHeader(doing)
                .setFlexGrow(0)
                .setWidth("3.75rem");
        members.setAllRowsVisible(true);
        members.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        members.getElement().setAttribute("aria-label", "Members");
        return members;
    }

    private void refresh() {
        members.setItems(desks.members());
    }

    private static Component name(MemberSummary member) {
        Span name = new Span(member.displayName());
        Span username = new Span(member.username());
        username.addClassName("assay-muted");
        Div all = new Div(name, username);
        all.addClassName("assay-two-lines");
        // Only what is out of the ordinary.
        if (member.disabled()) {
            all.add(new Chip(Tone.DISMISSED, "Disabled"));
        } else if (member.invited()) {
            all.add(new Chip(Tone.CANDIDATE, "Invited"));
        }
        return all;
    }

    private static String roles(MemberSummary member) {
        return member.roles().stream().sorted().map(RoleWords::name).collect(Collectors.joining(", "));
    }

    private Component actions(MemberSummary member) {
        ActionMenu menu = new ActionMenu("What to do with " + member.displayName());
        menu.item("Change roles", () -> changeRoles(member));
        boolean oneself = member.person().equals(current.person());
        if (!member.disabled() && !oneself) {
            menu.item("Make a new sign-in link", () -> attempt(() -> show(desks.inviteAgain(member.person()))));
        }
        if (member.disabled()) {
            menu.item("Enable the account", () -> attempt(() -> desks.enable(member.person())));
        } else if (!oneself) {
            menu.item("Disable the account", () -> disable(member));
        }
        if (!oneself) menu.item("Take off the desk", () -> remove(member));
        return menu;
    }

    private void attempt(Runnable work) {
        if (Notices.attempt(work)) refresh();
    }

    private void addMember() {
        new AddMemberDialog(desks, link -> {
                    refresh();
                    show(link);
                })
                .open();
    }

    private void show(InvitationLink link) {
        if (link.secret() == null) {
            Notices.done("Added. They sign in as they do on their other desk.");
            return;
        }
        new OnceDialog(
                        "A link for one sign-in",
                        "Hand this link to the person, and to nobody else: whoever opens it first chooses the password. It"
                                + " works once, within seven days, and is not shown again.",
                        "/join/" + link.secret())
                .open();
    }

    private void changeRoles(MemberSummary member) {
        RolesField roles = new RolesField(member.roles());
        Dialog dialog = dialog("Roles of " + member.displayName(), roles);
        Button save = new Button("Save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> attempt(() -> {
            desks.changeRoles(new ChangeRoles(member.person(), roles.getValue(), member.version()));
            dialog.close();
        }));
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), save);
        dialog.open();
    }

    private void disable(MemberSummary member) {
        attempt(() -> {
            desks.disable(member.person());
            Notices.undoable(
                    member.displayName() + " can’t sign in any more.",
                    () -> attempt(() -> desks.enable(member.person())));
        });
    }

    private void remove(MemberSummary member) {
        ConfirmDialog sure = new ConfirmDialog(
                "Take " + member.displayName() + " off the desk?",
                "They can open nothing here any more. What they did stays, under their name.",
                "Take off",
                confirm -> attempt(() -> desks.removeMember(member.person())));
        sure.setCancelable(true);
        sure.open();
    }

    private void rename() {
        DeskDetail desk = desks.current();
        TextField name = new TextField("Name of the desk");
        name.setValue(desk.name());
        name.setMaxLength(200);
        name.setWidthFull();
        Dialog dialog = dialog("Rename the desk", name);
        Button save = new Button("Save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> attempt(() -> {
            desks.rename(new RenameDesk(name.getValue(), desk.version()));
            header.setTitle(name.getValue());
            dialog.close();
        }));
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), save);
        dialog.open();
    }

    private static Dialog dialog(String title, Component content) {
        Dialog dialog = new Dialog(content);
        dialog.setHeaderTitle(title);
        dialog.setWidth("30rem");
        dialog.setMaxWidth("100%");
        return dialog;
    }
}
