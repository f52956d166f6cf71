package dev.logsift.engine;

/** A setting of the engine, such as {@code spark.sql.shuffle.partitions}, and what it is for, in one line. */
public record SqlSetting(String name, String description) {}
