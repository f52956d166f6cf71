package dev.logsift.engine;

import java.util.List;

/** The words of SQL that an engine knows; asking for them never touches the metastore. */
public interface SqlLanguage {
    /** All keywords, in upper case. */
    List<String> keywords();

    /** All functions, in order; operators are left out. */
    List<SqlFunction> functions();

    /** What {@code SET} takes, in order, with what it is for. */
    List<SqlSetting> settings();
}
