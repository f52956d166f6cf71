package dev.logsift.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What took long to work out, as long as all that it was made of is the same: whoever asks puts all of that into the key. */
public final class Recollection {
    /** Findings and sections are small; what they were made of is kept by whoever loaded it. */
    private static final int MOST = 32;

    private final Map<Object, Object> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST;
        }
    };

    public synchronized <T> Optional<T> find(Object key, Class<T> type) {
        return Optional.ofNullable(known.get(key)).map(type::cast);
    }

    public synchronized void keep(Object key, Object value) {
        known.put(key, value);
    }
}
