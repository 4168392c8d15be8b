package org.dajuan.park.register;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code dajuan.register.*}.
 *
 * @param zone the park's zone: days, and the year of a number
 * @param folders watched for definitions; absent: {@code registers} in the home directory and in the working directory
 * @param look how often the folders are looked at
 * @param mostImportRows most rows of one import
 */
@ConfigurationProperties("dajuan.register")
public record RegisterSettings(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @Nullable List<Path> folders,
        @DefaultValue("1s") Duration look,
        @DefaultValue("100000") int mostImportRows) {}
