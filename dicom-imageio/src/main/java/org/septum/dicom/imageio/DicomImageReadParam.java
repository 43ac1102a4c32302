package org.septum.dicom.imageio;

import javax.imageio.ImageReadParam;

/**
 * How {@link DicomImageReader#read} turns stored values of a grey image into grey levels. A window set here wins; then the data
 * set's VOI LUT or window at the index; then, where auto-windowing is on (it is), the range of the frame's values.
 */
public class DicomImageReadParam extends ImageReadParam {
    private float windowCenter;
    private float windowWidth;
    private boolean autoWindowing = true;
    private boolean preferWindow = true;
    private int windowIndex;
    private int voiLutIndex;

    /** In modality values (HU for CT). Counts only together with a window width above 0. */
    public float getWindowCenter() {
        return windowCenter;
    }

    public void setWindowCenter(float windowCenter) {
        this.windowCenter = windowCenter;
    }

    /** 0 where none was set. */
    public float getWindowWidth() {
        return windowWidth;
    }

    public void setWindowWidth(float windowWidth) {
        this.windowWidth = windowWidth;
    }

    /**
     * Whether a frame without a window is shown from its smallest to its largest value; otherwise over all values it could have.
     */
    public boolean isAutoWindowing() {
        return autoWindowing;
    }

    public void setAutoWindowing(boolean autoWindowing) {
        this.autoWindowing = autoWindowing;
    }

    /** Whether a window of the data set comes before a VOI LUT. */
    public boolean isPreferWindow() {
        return preferWindow;
    }

    public void setPreferWindow(boolean preferWindow) {
        this.preferWindow = preferWindow;
    }

    /** Which of the data set's windows, from 0 on. */
    public int getWindowIndex() {
        return windowIndex;
    }

    public void setWindowIndex(int windowIndex) {
        this.windowIndex = windowIndex;
    }

    /** Which of the data set's VOI LUTs, from 0 on. */
    public int getVOILUTIndex() {
        return voiLutIndex;
    }

    public void setVOILUTIndex(int voiLutIndex) {
        this.voiLutIndex = voiLutIndex;
    }
}
