package org.assay.kernel;

/**
 * A no that the state of things gives, not the wording of the request: another state of the claim, four eyes, a name
 * already taken. Asked at another time or by another person, the same may be allowed. The REST API answers 409.
 */
public class Conflict extends Refusal {

    public Conflict(String code, Object... arguments) {
        super(code, arguments);
    }
}
