package org.septum.imaging.archive;

import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files of an archive that were inflated whole and may be wanted again, as those with many frames are: the last ones used, up to a
 * sum of bytes, and the very last one whatever its size. The collector takes them all back when memory runs short.
 */
final class InflatedFiles {
    private final long most;
    private final Map<ZipItem, SoftReference<byte[]>> held = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most bytes held altogether, the last file apart */
    InflatedFiles(long most) {
        this.most = most;
    }

    /** The content, or null where it is not held any more. */
    synchronized byte[] get(ZipItem item) {
        SoftReference<byte[]> reference = held.get(item);
        return reference == null ? null : reference.get();
    }

    synchronized void put(ZipItem item, byte[] bytes) {
        held.put(item, new SoftReference<>(bytes));
        long sum = held.keySet().stream().mapToLong(ZipItem::size).sum();
        Iterator<ZipItem> oldest = held.keySet().iterator();
        while (sum > most && held.size() > 1) {
            sum -= oldest.next().size();
            oldest.remove();
        }
    }
}
