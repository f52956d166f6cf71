package dev.logsift.format;

/** Works out a column of a row from others that were read. */
@FunctionalInterface
interface RowFinisher {
    void finish(int row);
}
