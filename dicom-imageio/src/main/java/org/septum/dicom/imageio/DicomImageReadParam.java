package org.septum.dicom.imageio;

import javax.imageio.ImageReadParam;
import org.septum.dicom.data.Attributes;

/**
 * How {@link DicomImageReader#read} turns stored values into a picture for the eye. Of a grey image: a window set here wins; then
 * the data set's VOI LUT or window at the index; then, where auto-windowing is on (it is), the range of the frame's values. With
 * a presentation state its modality transform, windows, tables and overlays take the place of all of these.
 */
public class DicomImageReadParam extends ImageReadParam {
    private float windowCenter;
    private float windowWidth;
    private boolean autoWindowing = true;
    private boolean preferWindow = true;
    private int windowIndex;
    private int voiLutIndex;
    private boolean addAutoWindow;
    private boolean ignorePresentationLutShape;
    private int overlayActivationMask = 0xF;
    private int overlayGrayscaleValue = 0xFFFF;
    private int overlayRgbValue = 0xFFFFFF;
    private Attributes presentationState;

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

    /** Which of the data set's windows, from 0 on; the first where there are not as many. */
    public int getWindowIndex() {
        return windowIndex;
    }

    public void setWindowIndex(int windowIndex) {
        this.windowIndex = Math.max(windowIndex, 0);
    }

    /** Which of the data set's VOI LUTs, from 0 on. */
    public int getVOILUTIndex() {
        return voiLutIndex;
    }

    public void setVOILUTIndex(int voiLutIndex) {
        this.voiLutIndex = Math.max(voiLutIndex, 0);
    }

    /** Whether the window that auto-windowing found is put into the data set of the stream metadata. */
    public boolean isAddAutoWindow() {
        return addAutoWindow;
    }

    public void setAddAutoWindow(boolean addAutoWindow) {
        this.addAutoWindow = addAutoWindow;
    }

    /** Whether an image's Presentation LUT Shape is passed over, so that MONOCHROME1 alone inverts. */
    public boolean isIgnorePresentationLUTShape() {
        return ignorePresentationLutShape;
    }

    public void setIgnorePresentationLUTShape(boolean ignorePresentationLutShape) {
        this.ignorePresentationLutShape = ignorePresentationLutShape;
    }

    /** Which overlays are drawn: bit 0 for group 6000, bit 15 for 601E. The first four as in
     * dcm4che, all where no such parameter is given; a presentation state decides instead. */
    public int getOverlayActivationMask() {
        return overlayActivationMask;
    }

    public void setOverlayActivationMask(int overlayActivationMask) {
        this.overlayActivationMask = overlayActivationMask;
    }

    /** The P-Value of overlays on grey images, from 0 to 65535; white at first. */
    public int getOverlayGrayscaleValue() {
        return overlayGrayscaleValue;
    }

    public void setOverlayGrayscaleValue(int overlayGrayscaleValue) {
        this.overlayGrayscaleValue = overlayGrayscaleValue;
    }

    /** The colour of overlays on colour images, 0xRRGGBB; white at first. */
    public int getOverlayRGBValue() {
        return overlayRgbValue;
    }

    public void setOverlayRGBValue(int overlayRgbValue) {
        this.overlayRgbValue = overlayRgbValue;
    }

    /** The colour of overlays on colour images as red, green and blue. */
    public int[] getOverlayRGBPixelValue() {
        return new int[] {overlayRgbValue >> 16 & 0xFF, overlayRgbValue >> 8 & 0xFF, overlayRgbValue & 0xFF};
    }

    /** The data set of a presentation state; null where there is none. */
    public Attributes getPresentationState() {
        return presentationState;
    }

    /**
     * A softcopy presentation state the frame is to be seen by: windows, Presentation LUT, shutter, overlays, annotations,
     * turning and mirroring, and the displayed area, which a source region set here takes the place of. The picture's size is
     * then the displayed area's; fitting it to a screen is left to who shows it.
     */
    public void setPresentationState(Attributes presentationState) {
        this.presentationState = presentationState;
    }
}
