package org.assay.account;

/** The addresses of this room that others may lead to. */
public final class AccountNavigation {

    public static final String MY_ACCOUNT = "account";
    public static final String DESK = "desk";

    private AccountNavigation() {}
}
