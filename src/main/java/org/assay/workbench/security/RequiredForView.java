package org.assay.workbench.security;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import jakarta.annotation.security.PermitAll;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * A view opens to whom its {@code @Requires} lets in, one that says {@code @PermitAll} to every member of the desk; one
 * that says neither, to nobody.
 */
class RequiredForView implements NavigationAccessChecker {

    private final transient ObjectProvider<CurrentAccount> current;

    RequiredForView(ObjectProvider<CurrentAccount> current) {
        this.current = current;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        Class<?> view = context.getNavigationTarget();
        if (context.isErrorHandling() || view.isAnnotationPresent(AnonymousAllowed.class)) return context.allow();
        if (context.getPrincipal() == null) return context.deny("Nobody is signed in.");
        boolean member = current.getObject().find().isPresent();
        if (member && view.isAnnotationPresent(PermitAll.class)) return context.allow();
        Requires rule = AnnotatedElementUtils.findMergedAnnotation(view, Requires.class);
        if (rule == null) return context.deny(view.getName() + " says no @Requires.");
        boolean permitted = current.getObject()
                .find()
                .filter(account -> {
                    for (Permission permission : rule.value()) {
                        if (account.may(permission)) return true;
                    }
                    return false;
                })
                .isPresent();
        return permitted ? context.allow() : context.deny("The role does not allow it.");
    }
}
