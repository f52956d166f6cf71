package dev.logsift.format;

/** Works out a column of a row from others that were read. */
@FunctionalInterface
public interface RowFinisher {
    void finish(int row);
}
