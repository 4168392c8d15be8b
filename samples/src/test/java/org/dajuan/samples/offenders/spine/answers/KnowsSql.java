package org.dajuan.samples.offenders.spine.answers;

import java.sql.Connection;

record KnowsSql(Connection connection) {}
