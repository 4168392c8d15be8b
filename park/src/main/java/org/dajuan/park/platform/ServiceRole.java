package org.dajuan.park.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Asks for the {@code JdbcClient}, data source or transaction manager of the role {@code dajuan_service}, which
 * computes indicators for everyone and publishes them; without it the role is {@code dajuan_policy}.
 */
@Qualifier("service")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface ServiceRole {}
