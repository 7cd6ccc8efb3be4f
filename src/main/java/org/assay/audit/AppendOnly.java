package org.assay.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on what is only ever added to. PostgreSQL has a function of its own for it. */
public final class AppendOnly implements Trigger {

    private String table = "";

    @Override
    public void init(
            Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException(table + " is only ever added to", "P0001");
    }
}
