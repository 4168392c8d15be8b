package org.dajuan.park.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dajuan.demo.*}, which matter in the profile {@code demo} alone.
 *
 * @param year whether the sample park's reports, evidence and people are taken in at the first start
 */
@ConfigurationProperties("dajuan.demo")
record DemoSettings(@DefaultValue("true") boolean year) {}
