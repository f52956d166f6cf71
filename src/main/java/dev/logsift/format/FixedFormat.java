package dev.logsift.format;

/** A format whose fields are known without a look at a file: as it is defined, so every file has it. */
public interface FixedFormat extends FormatDefinition, BoundFormat {
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
