package receivables.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Watches the heap while it is open: the most that was ever in use, garbage included, and the most that a collection left behind, which is
 * nearer to what the program needs. Heap alone; the machine's own memory for threads, code and buffers comes on top.
 */
final class HeapWatch implements AutoCloseable, NotificationListener {

    private final Set<String> heapPools = new TreeSet<>();
    private final List<NotificationEmitter> emitters = new ArrayList<>();
    private long peak;
    private long peakLeft;

    HeapWatch() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                heapPools.add(pool.getName());
            }
        }
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(this, null, null);
                emitters.add(emitter);
            }
        }
        look();
    }

    /** Most bytes in use at any time. */
    synchronized long peak() {
        look();
        return peak;
    }

    /** Most bytes in use right after a collection; 0 when there was none. */
    synchronized long peakLeft() {
        return peakLeft;
    }

    @Override
    public synchronized void handleNotification(Notification notification, Object handback) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            GarbageCollectionNotificationInfo collection =
                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            peak = Math.max(peak, heapOf(collection.getGcInfo().getMemoryUsageBeforeGc()));
            peakLeft = Math.max(peakLeft, heapOf(collection.getGcInfo().getMemoryUsageAfterGc()));
        }
    }

    private void look() {
        peak = Math.max(peak, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    private long heapOf(Map<String, MemoryUsage> usage) {
        return usage.entrySet().stream().filter(entry -> heapPools.contains(entry.getKey())).mapToLong(entry -> entry.getValue().getUsed())
                .sum();
    }

    @Override
    public void close() {
        for (NotificationEmitter emitter : emitters) {
            try {
                emitter.removeNotificationListener(this);
            } catch (ListenerNotFoundException gone) {
                throw new IllegalStateException("the heap was not being watched", gone);
            }
        }
        emitters.clear();
    }
}
