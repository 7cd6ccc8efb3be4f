package org.assay.account;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The access rule of a public service method: the caller needs one of these permissions on the current desk. A call
 * without any is refused with {@code NOT_PERMITTED}, one without a person signed in with {@code NOT_SIGNED_IN}.
 *
 * <p>On a view's class, the rule for opening its route. On a service's class it does nothing: each method says its own.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Permission[] value();
}
