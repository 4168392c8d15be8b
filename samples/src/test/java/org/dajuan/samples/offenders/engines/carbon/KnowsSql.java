package org.dajuan.samples.offenders.engines.carbon;

import java.sql.Date;

record KnowsSql(Date day) {}
