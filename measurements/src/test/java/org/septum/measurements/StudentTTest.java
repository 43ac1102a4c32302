package org.septum.measurements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StudentTTest {
    /** Two-sided 95 % quantiles from printed tables. */
    @Test
    void studentsQuantiles() {
        assertEquals(2.776, StudentT.within95Percent(4), 0.01);
        assertEquals(2.262, StudentT.within95Percent(9), 0.001);
        assertEquals(2.045, StudentT.within95Percent(29), 0.001);
        assertEquals(1.984, StudentT.within95Percent(99), 0.001);
    }
}
