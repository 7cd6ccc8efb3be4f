package org.assay.kernel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expected no. The code names the sentence ({@code refusal.CODE} in the room's {@code sentences.properties}) that
 * tells the person what to do; the arguments fill it.
 */
public class Refusal extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    public Refusal(String code, Object... arguments) {
        this(null, code, arguments);
    }

    /** For a kind of refusal of its own, with the field that all of its kind are about. */
    protected Refusal(@Nullable String field, String code, List<Object> arguments) {
        this(field, code, arguments.toArray());
    }

    private Refusal(@Nullable String field, String code, Object... arguments) {
        super(code + Arrays.toString(arguments), null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
        this.field = field;
    }

    /** A no that one field of the command is to blame for. */
    public static Refusal of(String field, String code, Object... arguments) {
        return new Refusal(field, code, arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The field that is wrong, as the REST API names it; null where no single one is. */
    public @Nullable String field() {
        return field;
    }
}
