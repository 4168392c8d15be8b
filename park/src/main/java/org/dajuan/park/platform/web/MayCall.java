package org.dajuan.park.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dajuan.park.platform.Role;

/**
 * The roles that may call an endpoint; one of them is enough. An endpoint without this, {@link SignedIn} or
 * {@link Anyone} can be called by nobody. Which rows they see is the business of row-level security.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayCall {
    Role[] value();
}
