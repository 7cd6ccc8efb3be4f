package org.assay.account;

/** @param token the one that the log shows at the start */
public record BeginDesk(String token, String username, String displayName, String password, String deskName) {

    /** Without token and password: this must not reach a log. */
    @Override
    public String toString() {
        return "BeginDesk[" + username + "]";
    }
}
