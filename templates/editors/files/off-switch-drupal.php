<?php

/**
 * @file
 * Makes Off Switch known to Drupal, with the module "oEmbed Providers" installed.
 *
 * Put this into the .module file of a module of yours and replace YOUR_MODULE by its name.
 */

/**
 * Implements hook_oembed_providers_alter().
 */
function YOUR_MODULE_oembed_providers_alter(array &$providers) {
  $providers[] = [
    'provider_name' => 'Off Switch',
    'provider_url' => '{{ site }}',
    'endpoints' => [
      [
        'schemes' => ['{{ site }}/*'],
        'url' => '{{ site }}/oembed',
        'discovery' => TRUE,
      ],
    ],
  ];
}
