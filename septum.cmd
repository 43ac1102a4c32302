@echo off
rem Starts Septum on Windows: septum.cmd takes what ./septum takes. It finds a JDK in the same way, but does not build the program;
rem where it is not built, it says how to. See docs/decisions/0120-windows-launcher.md.
setlocal EnableExtensions DisableDelayedExpansion

set "root=%~dp0"
if "%root:~-1%"=="\" set "root=%root:~0,-1%"

set "jdk="
call :consider "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do call :consider "%%~d"
if not defined jdk (
    echo septum: no JDK 25 or newer found. Install one, for example Eclipse Temurin 25, or set JAVA_HOME to its folder. 1>&2
    exit /b 5
)

set "program=%root%\app\target\septum-app.jar"
set "list=%root%\app\target\class-path"
if not exist "%program%" goto unbuilt
if not exist "%list%" goto unbuilt

rem The class path goes through the environment: it may be longer than a command line.
set "CLASSPATH="
for /f "usebackq delims=" %%c in ("%list%") do set "CLASSPATH=%program%;%%c"
"%jdk%\bin\java.exe" --enable-native-access=ALL-UNNAMED -Djdk.console=java.base "-Dseptum.home=%root%" org.septum.app.Main %*
exit /b %ERRORLEVEL%

:unbuilt
echo septum: Septum is not built yet. With Maven 3.8 or newer and Python 3 with pip installed, run this in %root%: 1>&2
echo     mvn -q -pl app -am -Dmaven.test.skip=true package 1>&2
exit /b 5

rem Takes the folder %1 for the JDK where it is one of version 25 or newer and none was found before. Read from its release file, as
rem ./septum does.
:consider
if defined jdk exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" for /f "tokens=1 delims=.-+_" %%v in ("%%~b") do if %%v geq 25 set "jdk=%~1"
exit /b 0
