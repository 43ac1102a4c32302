package org.septum.imaging.archive;

/** Content that is in memory already. */
record HeldBytes(byte[] bytes) implements EntryBytes {
    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(long position, byte[] into, int offset, int count) {
        if (position >= bytes.length) {
            return -1;
        }
        int n = (int) Math.min(count, bytes.length - position);
        System.arraycopy(bytes, (int) position, into, offset, n);
        return n;
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
