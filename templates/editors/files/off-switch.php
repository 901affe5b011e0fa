{% autoescape off %}<?php
/**
 * Plugin Name: Off Switch / Aus-Schalter
 * Plugin URI: {{ site }}/en/embedding/
 * Description: Shows the checklist against AI training on LinkedIn: by a pasted address, as a block and as a shortcode. Sets no cookies. / Zeigt die Checkliste gegen KI-Training bei LinkedIn: als eingefügte Adresse, als Block und als Shortcode. Setzt keine Cookies.
 * Version: {{ version }}
 * Requires at least: 5.9
 * Requires PHP: 7.4
 * License: MIT
 */

defined( 'ABSPATH' ) || exit;

const OFF_SWITCH_SITE = '{{ site }}';

/** Title and heights (CSS pixels, at a width of 320, 480 and 640) of each widget, by language and region. */
function off_switch_widgets() {
	return json_decode(
		<<<'JSON'
{{ widgets }}
JSON
		,
		true
	);
}

/** The languages of the checklist. */
function off_switch_languages() {
	return json_decode(
		<<<'JSON'
{{ languages }}
JSON
		,
		true
	);
}

/** The words of the editor, in the language of whoever edits. */
function off_switch_words() {
	if ( 0 === strpos( determine_locale(), 'de' ) ) {
		return array(
			'title'       => 'Checkliste Aus-Schalter',
			'description' => 'Die Checkliste gegen KI-Training bei LinkedIn.',
			'region'      => 'Region',
			'lang'        => 'Sprache',
			'theme'       => 'Farben',
			'auto'        => 'wie das Gerät',
			'light'       => 'hell',
			'dark'        => 'dunkel',
			'steps'       => 'Schritte',
			'essential'   => 'die wichtigen offen',
			'all'         => 'alle offen',
		);
	}
	return array(
		'title'       => 'Off Switch checklist',
		'description' => 'The checklist against AI training on LinkedIn.',
		'region'      => 'Region',
		'lang'        => 'Language',
		'theme'       => 'Colours',
		'auto'        => 'as the device has it',
		'light'       => 'light',
		'dark'        => 'dark',
		'steps'       => 'Steps',
		'essential'   => 'the important ones open',
		'all'         => 'all of them open',
	);
}

/** The script that keeps a frame as high as its content. */
function off_switch_enqueue() {
	wp_enqueue_script( 'off-switch', OFF_SWITCH_SITE . '/embed.js', array(), null, true ); // phpcs:ignore -- it says itself how long it may be kept
}

/** The frame: for the block and the shortcode. Unknown values count as none. */
function off_switch_render( $attributes ) {
	$attributes = shortcode_atts( array( 'region' => 'eu', 'lang' => '', 'theme' => '', 'steps' => '' ), $attributes );
	$lang       = $attributes['lang'] ? $attributes['lang'] : substr( determine_locale(), 0, 2 );
	$lang       = array_key_exists( $lang, off_switch_languages() ) ? $lang : 'en';
	$widgets    = off_switch_widgets();
	$key        = $lang . '/' . $attributes['region'];
	if ( ! isset( $widgets[ $key ] ) ) {
		return '';
	}
	$options = array_filter(
		array(
			'theme' => in_array( $attributes['theme'], array( 'light', 'dark' ), true ) ? $attributes['theme'] : '',
			'steps' => 'all' === $attributes['steps'] ? 'all' : '',
		)
	);
	$widget  = $widgets[ $key ];
	off_switch_enqueue();
	return sprintf(
		'<iframe src="%1$s" title="%2$s" width="100%%" height="%3$d" data-heights="%4$s" style="border: 0" loading="lazy" referrerpolicy="no-referrer"></iframe>',
		esc_url( add_query_arg( $options, OFF_SWITCH_SITE . '/' . $key . '/embed/' ) ),
		esc_attr( $widget['title'] ),
		max( $widget['heights'] ),
		esc_attr( implode( ' ', $widget['heights'] ) )
	);
}

/** A pasted address: leave the frame as it comes, without the quotation before it, and keep it as high as its content. */
function off_switch_embed( $html ) {
	if ( false === strpos( (string) $html, 'src="' . OFF_SWITCH_SITE . '/' ) ) {
		return $html;
	}
	off_switch_enqueue();
	return preg_replace( '#^\s*<blockquote>.*?</blockquote>#s', '', $html );
}
add_filter( 'embed_oembed_html', 'off_switch_embed' );

function off_switch_register() {
	wp_oembed_add_provider( OFF_SWITCH_SITE . '/*', OFF_SWITCH_SITE . '/oembed' );
	add_shortcode( 'off_switch', 'off_switch_render' );

	$words   = off_switch_words();
	$regions = array();
	foreach ( off_switch_widgets() as $key => $widget ) {
		list( $lang, $region ) = explode( '/', $key );
		if ( ! isset( $regions[ $region ] ) || 0 === strpos( determine_locale(), $lang ) ) {
			$regions[ $region ] = $widget['region'];
		}
	}
	$editor = 'off-switch-editor';
	wp_register_script( $editor, false, array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-server-side-render' ), '{{ version }}', true );
	wp_add_inline_script(
		$editor,
		'var offSwitch = ' . wp_json_encode( array( 'words' => $words, 'regions' => $regions, 'languages' => off_switch_languages() ) ) . ';' .
		<<<'JS'
( function ( blocks, element, components, editor, ServerSideRender ) {
	var create = element.createElement;
	var words = offSwitch.words;
	var lists = {
		region: offSwitch.regions,
		lang: offSwitch.languages,
		theme: { '': words.auto, light: words.light, dark: words.dark },
		steps: { '': words.essential, all: words.all }
	};
	blocks.registerBlockType( 'off-switch/checklist', {
		apiVersion: 2,
		title: words.title,
		description: words.description,
		icon: 'yes-alt',
		category: 'embed',
		attributes: { region: { type: 'string', 'default': 'eu' }, lang: { type: 'string', 'default': '' }, theme: { type: 'string', 'default': '' }, steps: { type: 'string', 'default': '' } },
		supports: { html: false },
		edit: function ( props ) {
			var controls = Object.keys( lists ).map( function ( name ) {
				return create( components.SelectControl, {
					key: name,
					label: words[ name ],
					value: props.attributes[ name ],
					options: Object.keys( lists[ name ] ).map( function ( value ) { return { value: value, label: lists[ name ][ value ] }; } ),
					onChange: function ( value ) { var changed = {}; changed[ name ] = value; props.setAttributes( changed ); }
				} );
			} );
			return create( 'div', editor.useBlockProps(),
				create( editor.InspectorControls, null, create( components.PanelBody, { title: words.title }, controls ) ),
				create( components.Disabled, null, create( ServerSideRender, { block: 'off-switch/checklist', attributes: props.attributes } ) )
			);
		},
		save: function () { return null; }
	} );
}( window.wp.blocks, window.wp.element, window.wp.components, window.wp.blockEditor, window.wp.serverSideRender ) );
JS
	);
	register_block_type(
		'off-switch/checklist',
		array(
			'api_version'     => 2,
			'editor_script'   => $editor,
			'render_callback' => 'off_switch_render',
			'attributes'      => array_fill_keys( array( 'region', 'lang', 'theme', 'steps' ), array( 'type' => 'string' ) ),
		)
	);
}
add_action( 'init', 'off_switch_register' );

/** Take along what WordPress has kept of our answers: afterwards it asks anew, as for everybody. */
function off_switch_forget() {
	global $wpdb;
	$kept = $wpdb->get_results( // phpcs:ignore -- once, when the plugin is deleted
		$wpdb->prepare(
			"SELECT post_id, meta_key FROM {$wpdb->postmeta} WHERE meta_key LIKE %s AND meta_value LIKE %s",
			$wpdb->esc_like( '_oembed_' ) . '%',
			'%' . $wpdb->esc_like( 'src="' . OFF_SWITCH_SITE . '/' ) . '%'
		)
	);
	foreach ( $kept as $entry ) {
		delete_post_meta( $entry->post_id, $entry->meta_key );
		delete_post_meta( $entry->post_id, str_replace( '_oembed_', '_oembed_time_', $entry->meta_key ) );
	}
}

function off_switch_uninstall() {
	if ( ! is_multisite() ) {
		off_switch_forget();
		return;
	}
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $site ) {
		switch_to_blog( $site );
		off_switch_forget();
		restore_current_blog();
	}
}
register_uninstall_hook( __FILE__, 'off_switch_uninstall' );
{% endautoescape %}
