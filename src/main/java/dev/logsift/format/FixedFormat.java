package dev.logsift.format;

/** A format whose fields are known without a look at a file: as it is defined, so every file has it. */
sealed interface FixedFormat extends FormatDefinition, BoundFormat permits PatternFormat, JsonFormat, CsvFormat {
    @Override
    default BoundFormat bind(byte[] head) {
        return this;
    }

    @Override
    default boolean isSelfDescribing() {
        return false;
    }

    @Override
    default FormatDefinition definition() {
        return this;
    }
}
